/** Rows in the order of some ids, each with what is told beside its id; ids without a row are left out. */
export function inOrder<Row extends { id: number }, Beside extends { id: number }>(
	order: readonly Beside[],
	rows: readonly Row[],
): (Row & Beside)[] {
	const byId = new Map(rows.map((row) => [row.id, row]))
	return order.flatMap((beside) => {
		const row = byId.get(beside.id)
		return row ? [{ ...row, ...beside }] : []
	})
}
