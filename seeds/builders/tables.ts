import type { DB } from '#db/schema.generated.ts'

export type TableName = keyof DB & string
export type Row<Table extends TableName> = { [Column in keyof DB[Table] & string]?: unknown }
export type NumberedRow<Table extends TableName> = Row<Table> & { id: number }

/** The rows of a world before they are written: plain objects that builders may still change. */
export interface Tables {
	rows: Map<TableName, Row<TableName>[]>
	/** The last number given in each table whose rows have one. */
	lastIds: Map<TableName, number>
	add<Table extends TableName>(table: Table, row: Row<Table>): Row<Table>
	/** Adds a row under the next number of its table, from 1: the seeds only ever fill empty tables. */
	addNumbered<Table extends TableName>(table: Table, row: Row<Table>): NumberedRow<Table>
}

export function createTables(): Tables {
	const rows: Tables['rows'] = new Map()
	const lastIds: Tables['lastIds'] = new Map()
	const add: Tables['add'] = (table, row) => {
		const list = rows.get(table)
		if (list) list.push(row)
		else rows.set(table, [row])
		return row
	}
	return {
		rows,
		lastIds,
		add,
		addNumbered(table, row) {
			const id = (lastIds.get(table) ?? 0) + 1
			lastIds.set(table, id)
			const numbered = { ...row, id }
			add(table, numbered)
			return numbered
		},
	}
}
