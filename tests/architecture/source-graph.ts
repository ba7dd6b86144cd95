import { posix } from 'node:path';
import { parseSync } from 'vite';

/** How one file names another. */
export type ImportKind = 'static' | 'type' | 'dynamic' | 'url';

/** One import as it is written. */
export interface SourceImport {
  readonly specifier: string;
  readonly kind: ImportKind;
}

/** What the house rules ask of one file. */
export interface SourceFile {
  /** From the repository root, with forward slashes. */
  readonly path: string;
  readonly lines: number;
  readonly imports: readonly SourceImport[];
  /** It writes the type `any`. */
  readonly usesAny: boolean;
}

/** Reads every import of a file: static, type, dynamic and `new URL(..., import.meta.url)`. */
export function readSource(path: string, text: string): SourceFile {
  const { program, errors } = parseSync(path, text);
  if (errors.length > 0) throw new Error(`readSource: ${path} does not parse: ${errors[0]?.message}`);
  const nodes = [...nodesUnder(program)];
  return {
    path,
    lines: text.trimEnd().split('\n').length,
    imports: nodes.flatMap((node) => importOf(node) ?? []),
    usesAny: nodes.some((node) => node.type === 'TSAnyKeyword'),
  };
}

/** The parts of a syntax node (ESTree with TypeScript) that are looked at here. */
interface SyntaxNode {
  readonly type: string;
  readonly source?: SyntaxNode | null;
  readonly value?: unknown;
  readonly name?: unknown;
  readonly importKind?: string;
  readonly exportKind?: string;
  readonly callee?: SyntaxNode;
  readonly arguments?: readonly SyntaxNode[];
}

function* nodesUnder(value: unknown): Generator<SyntaxNode> {
  if (typeof value !== 'object' || value === null) return;
  if ('type' in value) yield value as SyntaxNode;
  for (const part of Object.values(value)) yield* nodesUnder(part);
}

function importOf(node: SyntaxNode): SourceImport | null {
  switch (node.type) {
    case 'ImportDeclaration':
    case 'ExportNamedDeclaration':
    case 'ExportAllDeclaration': {
      if (!node.source) return null;
      return toImport(node.source, node.importKind === 'type' || node.exportKind === 'type' ? 'type' : 'static');
    }
    case 'ImportExpression':
      return toImport(node.source, 'dynamic');
    case 'TSImportType':
      return toImport(node.source, 'type');
    case 'NewExpression': {
      const [target, base] = node.arguments ?? [];
      const isFileUrl = node.callee?.name === 'URL' && base?.type === 'MemberExpression';
      const url = isFileUrl ? toImport(target, 'url') : null;
      // A folder is a place on the disk, not a module.
      return url === null || /(^|\/)\.{0,2}$/.test(url.specifier) ? null : url;
    }
    default:
      return null;
  }
}

/** A computed specifier cannot be held to the table, so it becomes one that no row allows. */
function toImport(source: SyntaxNode | null | undefined, kind: ImportKind): SourceImport {
  const isLiteral = source?.type === 'Literal' && typeof source.value === 'string';
  return { specifier: isLiteral ? String(source.value) : '(computed)', kind };
}

/** A specifier as the import table names it: a path from the root for relative ones, the package name otherwise. */
export function resolveImport(from: string, specifier: string): string {
  const [bare = specifier] = specifier.split('?');
  return bare.startsWith('.') ? posix.join(posix.dirname(from), bare) : bare;
}

/** The file that a resolved import stands for in this repository; `null` for a package. */
function fileOf(resolved: string): string | null {
  if (resolved === 'heed') return 'src/index.ts';
  if (resolved.startsWith('heed/')) return `src/${resolved.slice('heed/'.length)}/index.ts`;
  return resolved.startsWith('src/') ? resolved : null;
}

/** Every import cycle once, as the paths along it, first one repeated at the end. */
export function findCycles(files: readonly SourceFile[]): readonly (readonly string[])[] {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const done = new Set<string>();
  const trail: string[] = [];
  const cycles: string[][] = [];
  const visit = (path: string): void => {
    const start = trail.indexOf(path);
    if (start >= 0) cycles.push([...trail.slice(start), path]);
    if (start >= 0 || done.has(path)) return;
    trail.push(path);
    for (const { specifier } of byPath.get(path)?.imports ?? []) {
      const target = fileOf(resolveImport(path, specifier));
      if (target !== null) visit(target);
    }
    trail.pop();
    done.add(path);
  };
  for (const file of files) visit(file.path);
  return cycles;
}
