import protobuf from 'protobufjs';

/** The part of the ONNX format (onnx.proto3, IR version 8) that a graph of float32 operations needs. */
const ONNX = protobuf.Root.fromJSON({
  nested: {
    ModelProto: {
      fields: {
        irVersion: { type: 'int64', id: 1 },
        producerName: { type: 'string', id: 2 },
        graph: { type: 'GraphProto', id: 7 },
        opsetImport: { rule: 'repeated', type: 'OperatorSetIdProto', id: 8 },
      },
    },
    OperatorSetIdProto: { fields: { domain: { type: 'string', id: 1 }, version: { type: 'int64', id: 2 } } },
    GraphProto: {
      fields: {
        node: { rule: 'repeated', type: 'NodeProto', id: 1 },
        name: { type: 'string', id: 2 },
        initializer: { rule: 'repeated', type: 'TensorProto', id: 5 },
        input: { rule: 'repeated', type: 'ValueInfoProto', id: 11 },
        output: { rule: 'repeated', type: 'ValueInfoProto', id: 12 },
      },
    },
    NodeProto: {
      fields: {
        input: { rule: 'repeated', type: 'string', id: 1 },
        output: { rule: 'repeated', type: 'string', id: 2 },
        name: { type: 'string', id: 3 },
        opType: { type: 'string', id: 4 },
        attribute: { rule: 'repeated', type: 'AttributeProto', id: 5 },
      },
    },
    AttributeProto: {
      fields: {
        name: { type: 'string', id: 1 },
        f: { type: 'float', id: 2 },
        i: { type: 'int64', id: 3 },
        ints: { rule: 'repeated', type: 'int64', id: 8 },
        type: { type: 'int32', id: 20 },
      },
    },
    TensorProto: {
      fields: {
        dims: { rule: 'repeated', type: 'int64', id: 1 },
        dataType: { type: 'int32', id: 2 },
        name: { type: 'string', id: 8 },
        rawData: { type: 'bytes', id: 9 },
      },
    },
    ValueInfoProto: { fields: { name: { type: 'string', id: 1 }, type: { type: 'TypeProto', id: 2 } } },
    TypeProto: { fields: { tensorType: { type: 'TensorType', id: 1 } } },
    TensorType: { fields: { elemType: { type: 'int32', id: 1 }, shape: { type: 'TensorShapeProto', id: 2 } } },
    TensorShapeProto: { fields: { dim: { rule: 'repeated', type: 'Dimension', id: 1 } } },
    Dimension: { fields: { dimValue: { type: 'int64', id: 1 }, dimParam: { type: 'string', id: 2 } } },
  },
});

const FLOAT = 1;
const INT64 = 7;
const ATTRIBUTE = { f: 1, i: 2, ints: 7 } as const;

export type Attributes = Readonly<Record<string, { f: number } | { i: number } | { ints: readonly number[] }>>;

/** Collects nodes with their constants; a size of a shape may be a name, which stands for any size. */
export interface OnnxWriter {
  input(name: string, shape: readonly (number | string)[]): string;
  output(name: string, shape: readonly (number | string)[]): void;
  weight(name: string, values: Float32Array, shape: readonly number[]): string;
  whole(name: string, values: readonly number[]): string;
  /** Adds an operation; returns the name of what it makes. */
  node(opType: string, inputs: readonly string[], attributes?: Attributes, output?: string): string;
  bytes(): Uint8Array;
}

export function createOnnxWriter(name: string, opset: number): OnnxWriter {
  const graph = {
    name,
    node: [] as object[],
    initializer: [] as object[],
    input: [] as object[],
    output: [] as object[],
  };
  const valueInfo = (value: string, shape: readonly (number | string)[]): object => ({
    name: value,
    type: {
      tensorType: {
        elemType: FLOAT,
        shape: { dim: shape.map((size) => (typeof size === 'number' ? { dimValue: size } : { dimParam: size })) },
      },
    },
  });
  const constant = (value: string, dataType: number, dims: readonly number[], data: ArrayBufferView): string => {
    const rawData = new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
    graph.initializer.push({ name: value, dataType, dims, rawData });
    return value;
  };
  return {
    input: (value, shape) => {
      graph.input.push(valueInfo(value, shape));
      return value;
    },
    output: (value, shape) => void graph.output.push(valueInfo(value, shape)),
    weight: (value, values, shape) => constant(value, FLOAT, shape, values),
    whole: (value, values) => constant(value, INT64, [values.length], BigInt64Array.from(values, BigInt)),
    node: (opType, inputs, attributes = {}, output = `t${graph.node.length}`) => {
      const attribute = Object.entries(attributes).map(([key, value]) => {
        const [kind] = Object.keys(value) as [keyof typeof ATTRIBUTE];
        return { name: key, type: ATTRIBUTE[kind], ...value };
      });
      graph.node.push({ name: `${opType}-${graph.node.length}`, opType, input: inputs, output: [output], attribute });
      return output;
    },
    bytes: () => {
      const model = ONNX.lookupType('ModelProto');
      const opsetImport = [{ domain: '', version: opset }];
      return model.encode(model.fromObject({ irVersion: 8, producerName: 'heed', graph, opsetImport })).finish();
    },
  };
}
