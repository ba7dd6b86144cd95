/** What every block's elements are made from. */
export interface TwinBlockProps<Block, Action> {
  readonly block: Block;
  /** Place of the block in its view. */
  readonly index: number;
  onAction(action: Action): void;
}
