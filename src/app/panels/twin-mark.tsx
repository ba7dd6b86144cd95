import { MARK_PATHS, MARK_STROKE, type Mark } from './marks.ts';

/** The mark's shape; the words beside it say the same. */
export function TwinMark({ mark, large = false }: { readonly mark: Mark; readonly large?: boolean }) {
  const { fill, stroke } = MARK_PATHS[mark];
  return (
    <svg className={large ? 'twin-mark large' : 'twin-mark'} data-mark={mark} viewBox="0 0 16 16" aria-hidden="true">
      {fill !== undefined && <path className="twin-mark-fill" d={fill} />}
      {stroke !== undefined && <path className="twin-mark-stroke" d={stroke} strokeWidth={MARK_STROKE} />}
    </svg>
  );
}
