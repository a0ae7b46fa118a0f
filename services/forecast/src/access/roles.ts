/** Who may do what: each role may do all that those before it may. */
export const ROLES = ["reader", "planner", "approver", "admin"] as const;

export type Role = (typeof ROLES)[number];

/** Who asks. */
export interface Actor {
  readonly name: string;
  readonly role: Role;
}

export function mayAct(actor: Actor, needed: Role): boolean {
  return ROLES.indexOf(actor.role) >= ROLES.indexOf(needed);
}
