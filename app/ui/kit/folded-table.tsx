import { Disclosure } from '#app/ui/kit/disclosure.tsx'
import { type Column, Table } from '#app/ui/kit/table.tsx'
import { useText } from '#app/ui/text/language.tsx'
import { foldText } from '#app/ui/text/fold-text.ts'

/** So many rows stand open: a city has a hundred villages, which on a phone are a hundred cards. */
const OPEN_ROWS = 6

/** A table of which the first rows stand open, the others folded; on paper all are read. */
export function FoldedTable<Row>({
	open = OPEN_ROWS,
	...table
}: {
	caption: string
	columns: readonly Column<Row>[]
	rows: readonly Row[]
	rowKey: (row: Row) => string | number
	empty?: string
	/** How many rows stand open. */
	open?: number
}) {
	const t = useText(foldText)
	const { rows } = table
	// One row more is no reason to fold.
	if (rows.length <= open + 1) return <Table {...table} />
	const rest = rows.slice(open)
	return (
		<>
			<Table {...table} rows={rows.slice(0, open)} />
			<div className="mt-close">
				<Disclosure summary={t.rest(rest.length)}>
					<Table {...table} rows={rest} />
				</Disclosure>
			</div>
		</>
	)
}
