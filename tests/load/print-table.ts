/** Prints rows of cells with their columns one below the other: the first to the left, numbers to the right. */
export function printTable(table: string[][]): void {
	const widths = (table[0] ?? []).map((_, at) => Math.max(...table.map((line) => line[at]?.length ?? 0)))
	for (const line of table)
		console.log(
			line.map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0))).join('  '),
		)
}
