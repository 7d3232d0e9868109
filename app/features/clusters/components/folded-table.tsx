import { leagueText } from '#app/features/clusters/league-text.ts'
import { type Column, Table } from '#app/ui/kit/table.tsx'
import { Disclosure } from '#app/ui/kit/disclosure.tsx'
import { useText } from '#app/ui/text/language.tsx'

/** So many rows stand open: a city has a hundred villages, which on a phone are a hundred cards. */
const OPEN_ROWS = 6

/** A table of which the first rows stand open, the others folded. */
export function FoldedTable<Row>(table: {
	caption: string
	columns: readonly Column<Row>[]
	rows: readonly Row[]
	rowKey: (row: Row) => string | number
	empty?: string
}) {
	const t = useText(leagueText)
	const { rows } = table
	// One row more is no reason to fold.
	if (rows.length <= OPEN_ROWS + 1) return <Table {...table} />
	const rest = rows.slice(OPEN_ROWS)
	return (
		<>
			<Table {...table} rows={rows.slice(0, OPEN_ROWS)} />
			<div className="mt-close">
				<Disclosure summary={t.rest(rest.length)}>
					<Table {...table} rows={rest} />
				</Disclosure>
			</div>
		</>
	)
}
