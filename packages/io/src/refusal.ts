/** Thrown where something asked for is refused: its message says in plain words what and why, and what would be right. */
export class Refusal extends Error {
  override readonly name = "Refusal";
}
