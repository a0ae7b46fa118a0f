/**
 * The form of a table's schema: a Frictionless Table Schema (https://specs.frictionlessdata.io/table-schema/), kept to
 * what this project uses. One constant a table gives the TypeScript row type, the validation and the documentation.
 */
export interface FieldSchema {
  readonly name: string;
  readonly type: "integer" | "number" | "string";
  readonly description: string;
  readonly constraints?: {
    /** The cell may not be empty. */
    readonly required?: boolean;
    readonly minimum?: number;
    readonly maximum?: number;
    readonly enum?: readonly string[];
    readonly pattern?: string;
  };
  /** The column may be left out of the file. */
  readonly optionalColumn?: boolean;
  /** What nothing can be more of than its maximum, to follow "is more than". */
  readonly beyond?: string;
}

export interface TableSchema {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly fields: readonly FieldSchema[];
  /** Columns that together may occur only once. */
  readonly primaryKey: readonly string[];
}

type CellType<F extends FieldSchema> = F["type"] extends "string"
  ? F["constraints"] extends { readonly enum: readonly (infer E)[] }
    ? E
    : string
  : number;

type IsRequired<F extends FieldSchema> = F["constraints"] extends { readonly required: true }
  ? F extends { readonly optionalColumn: true }
    ? false
    : true
  : F["type"] extends "string"
    ? F extends { readonly optionalColumn: true }
      ? false
      : true
    : false;

/**
 * The row type of a table: one property a field. An empty text cell is the empty string; an empty number, or a column
 * that may be left out, is undefined.
 */
export type RowOf<S extends TableSchema> = {
  readonly [F in S["fields"][number] as IsRequired<F> extends true ? F["name"] : never]: CellType<F>;
} & {
  readonly [F in S["fields"][number] as IsRequired<F> extends true ? never : F["name"]]?: CellType<F> | undefined;
};
