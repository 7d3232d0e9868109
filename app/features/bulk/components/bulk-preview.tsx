import { Form } from '@remix-run/react'
import type { BulkLine } from '#app/domain/listings/bulk-change.ts'
import { bulkText } from '#app/features/bulk/bulk-text.ts'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { Card } from '#app/ui/kit/card.tsx'
import { Notice } from '#app/ui/kit/notice.tsx'
import { type Column, Table } from '#app/ui/kit/table.tsx'
import { useLanguage, useText } from '#app/ui/text/language.tsx'

const MOST_SHOWN = 100

export interface BulkPreviewView {
	lines: BulkLine[]
	mark: string
	isStale: boolean
}

/** Prices of a week that are all alike are one price. */
function useValue() {
	const t = useText(bulkText)
	const format = useFormats()
	return (part: BulkLine['part'], values: readonly (number | string)[]): string => {
		if (part === 'stock') return values.map((count) => format.number(Number(count))).join()
		const words = values.map((value) =>
			typeof value === 'number' ? format.money(value) : (t.status[value] ?? t.temperatures[value] ?? value),
		)
		return [...new Set(words)].join(' / ') || '—'
	}
}

function useColumns(): Column<BulkLine>[] {
	const t = useText(bulkText)
	const language = useLanguage()
	const valueOf = useValue()
	return [
		{
			head: t.item,
			isTitle: true,
			cell: ({ title, name, part }) => (
				<>
					{title[language] || title.zh || title.en}
					{part === 'listing' ? null : <span className="block text-sm font-normal text-soft">{name[language]}</span>}
				</>
			),
		},
		{ head: t.now, align: 'end', cell: ({ part, before }) => valueOf(part, before) },
		{
			head: t.after,
			align: 'end',
			cell: ({ part, after, refusal }) =>
				refusal ? <span className="text-danger">{t.refusals[refusal]}</span> : <b>{valueOf(part, after)}</b>,
		},
	]
}

/** What would become of each listing, and the way to do exactly that. */
export function BulkPreview({ preview, values }: { preview: BulkPreviewView; values: Record<string, string> }) {
	const t = useText(bulkText)
	const format = useFormats()
	const columns = useColumns()
	const { lines, mark, isStale } = preview
	const good = lines.filter(({ refusal }) => refusal === null).length
	if (lines.length === 0) return <Notice title={t.nothing} className="mb-4" />
	const title = t.previewTitle(format.number(good))
	return (
		<Card className="mb-6 border-2 border-hill">
			{isStale ? <Notice tone="warn" title={t.stale} className="mb-3" /> : null}
			<h2 className="mb-2 text-xl">{title}</h2>
			{good < lines.length ? <p className="mb-2">{t.refused(format.number(lines.length - good))}</p> : null}
			<Table
				caption={title}
				columns={columns}
				rows={lines.slice(0, MOST_SHOWN)}
				rowKey={({ part, id }) => `${part}${id}`}
			/>
			{lines.length > MOST_SHOWN ? <p className="text-soft">{t.more(format.number(lines.length))}</p> : null}
			{good > 0 ? (
				<Form method="post" className="mt-4">
					{['listing', 'what', 'amount'].map((name) => (
						<input key={name} type="hidden" name={name} value={values[name] ?? ''} />
					))}
					<input type="hidden" name="mark" value={mark} />
					<Button name="intent" value="apply" size="l">
						{t.apply(format.number(good))}
					</Button>
				</Form>
			) : null}
		</Card>
	)
}
