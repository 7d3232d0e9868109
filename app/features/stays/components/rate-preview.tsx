import { Form } from '@remix-run/react'
import type { ChangedNight } from '#app/domain/stays/change-nights.ts'
import { calendarText } from '#app/features/stays/calendar-text.ts'
import { nightRatesText } from '#app/features/stays/night-rates-text.ts'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { Card } from '#app/ui/kit/card.tsx'
import { Notice } from '#app/ui/kit/notice.tsx'
import { type Column, Table } from '#app/ui/kit/table.tsx'
import { useText } from '#app/ui/text/language.tsx'

export interface Preview {
	changed: ChangedNight[]
	mark: string
	isStale: boolean
}

const MOST_SHOWN = 40

/** What a rule becomes, in words: 'least nights 2'. */
function useRuleAfter(values: Readonly<Record<string, string>>) {
	const t = useText(calendarText)
	const { rule } = useText(nightRatesText)
	const yesNo = (value: string) => (value === 'yes' ? t.yes : t.no)
	return (name: ChangedNight['rules'][number]): string => {
		const value = values[name] ?? ''
		switch (name) {
			case 'stopSell':
				return `${t.stopSell} ${yesNo(value)}`
			case 'closedToArrival':
				return `${t.closedToArrival} ${yesNo(value)}`
			case 'closedToDeparture':
				return `${t.closedToDeparture} ${yesNo(value)}`
			case 'minStayArrival':
			case 'maxStay':
				return `${rule[name]} ${value === '0' ? '—' : value}`
		}
	}
}

function useColumns(values: Readonly<Record<string, string>>): Column<ChangedNight>[] {
	const t = useText(nightRatesText)
	const format = useFormats()
	const ruleAfter = useRuleAfter(values)
	return [
		{ head: t.night, isTitle: true, cell: ({ date }) => format.dayWeekday(date) },
		{ head: t.now, align: 'end', cell: ({ fromMinor }) => format.money(fromMinor) },
		{
			head: t.after,
			align: 'end',
			cell: ({ price, toMinor }) => (
				<span className={price === 'stays' ? 'text-soft' : 'font-semibold'}>
					{format.money(toMinor)} {price === 'usual' ? `(${t.usual})` : ''}
				</span>
			),
		},
		{ head: t.rules, cell: ({ rules }) => rules.map(ruleAfter).join(' · ') || '—' },
	]
}

/** Night by night what would change, and the way to do exactly that. */
export function RatePreview({ preview, values }: { preview: Preview; values: Record<string, string> }) {
	const t = useText(nightRatesText)
	const format = useFormats()
	const columns = useColumns(values)
	const { changed, mark, isStale } = preview
	const kept = Object.entries(values).filter(([name]) => name !== 'deed' && name !== 'mark')
	const count = format.number(changed.length)
	if (changed.length === 0) return <Notice title={t.nothing} className="mb-4" />
	return (
		<Card className="mb-6 border-2 border-hill">
			{isStale ? <Notice tone="warn" title={t.stale} className="mb-3" /> : null}
			<h2 className="mb-2 text-xl">{t.previewTitle(count)}</h2>
			<Table
				caption={t.previewTitle(count)}
				columns={columns}
				rows={changed.slice(0, MOST_SHOWN)}
				rowKey={({ date }) => date}
			/>
			{changed.length > MOST_SHOWN ? <p className="text-soft">{t.more(count)}</p> : null}
			<Form method="post" className="mt-4">
				{kept.map(([name, value]) => (
					<input key={name} type="hidden" name={name} value={value} />
				))}
				<input type="hidden" name="mark" value={mark} />
				<Button name="deed" value="rules-apply" size="l">
					{t.apply}
				</Button>
			</Form>
		</Card>
	)
}
