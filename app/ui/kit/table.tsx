import type { ReactNode } from 'react'
import { classNames } from '#app/ui/kit/class-names.ts'

export interface Column<Row> {
	head: string
	cell: (row: Row) => ReactNode
	/** Figures stand at the end. */
	align?: 'start' | 'end'
	/** On a phone, no column name before it: the row's title. */
	isTitle?: boolean
	/** On a phone it is left out, for another cell says it there. */
	isWide?: boolean
}

/** Rows of facts. On a phone each row is a card, unless `scrolls`: then the table moves sideways. */
export function Table<Row>({
	caption,
	columns,
	rows,
	rowKey,
	empty,
	scrolls = false,
	showsCaption = false,
}: {
	caption: string
	columns: readonly Column<Row>[]
	rows: readonly Row[]
	rowKey: (row: Row) => string | number
	empty?: ReactNode
	scrolls?: boolean
	showsCaption?: boolean
}) {
	if (rows.length === 0 && empty !== undefined) return <div className="py-sheet text-soft">{empty}</div>
	return (
		<div className="overflow-x-auto" {...(scrolls && { tabIndex: 0, role: 'group', 'aria-label': caption })}>
			<table className={classNames('w-full border-collapse text-small', !scrolls && 'rows-as-cards')}>
				<caption className={showsCaption ? 'pb-close text-start font-strong' : 'sr-only'}>{caption}</caption>
				<thead>
					<tr className="border-b-2 border-line text-start text-soft">
						{columns.map((column) => (
							<th
								key={column.head}
								scope="col"
								className={classNames(
									'px-close py-close font-strong',
									column.align === 'end' ? 'text-end' : 'text-start',
									scrolls && 'max-sm:whitespace-nowrap',
								)}
							>
								{column.head}
							</th>
						))}
					</tr>
				</thead>
				<tbody className="divide-y divide-line">
					{rows.map((row) => (
						<tr key={rowKey(row)}>
							{columns.map((column) => (
								<td
									key={column.head}
									data-label={column.isTitle ? undefined : column.head}
									className={classNames(
										'px-close py-2.5 align-top',
										column.align === 'end' && 'text-end',
										column.isWide && 'max-sm:hidden',
										scrolls && column.isTitle && 'max-sm:whitespace-nowrap',
									)}
								>
									{column.cell(row)}
								</td>
							))}
						</tr>
					))}
				</tbody>
			</table>
		</div>
	)
}
