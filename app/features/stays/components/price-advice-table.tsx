import { priceAdviceText } from '#app/features/stays/price-advice-text.ts'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { Table } from '#app/ui/kit/table.tsx'
import { useText } from '#app/ui/text/language.tsx'

type Advice =
	| {
			outcome: 'advised'
			expected: number
			share: number
			priceMinor: number
			compared: readonly { night: string; then: number; final: number }[]
	  }
	| { outcome: 'no-rooms' | 'too-few' }

interface Night {
	date: string
	rooms: number
	booked: number
	priceMinor: number
	advice: Advice
}

/** Nights with what is booked and expected, what they cost and what is advised, and the nights it comes from. */
export function PriceAdviceTable({ nights }: { nights: readonly Night[] }) {
	const t = useText(priceAdviceText)
	const formats = useFormats()
	const tenths = (value: number) => formats.number(Math.round(value * 10) / 10)
	return (
		<Table
			caption={t.table}
			rows={nights}
			rowKey={({ date }) => date}
			columns={[
				{ head: t.night, isTitle: true, cell: ({ date }) => formats.dayWeekday(date) },
				{
					head: t.booked,
					align: 'end',
					cell: ({ booked, rooms }) => t.bookedOf(formats.number(booked), formats.number(rooms)),
				},
				{
					head: t.expected,
					align: 'end',
					cell: ({ advice }) =>
						advice.outcome === 'advised'
							? t.expectedOf(tenths(advice.expected), `${formats.number(Math.round(100 * advice.share))}%`)
							: '—',
				},
				{ head: t.now, align: 'end', cell: ({ priceMinor }) => formats.money(priceMinor) },
				{
					head: t.advised,
					align: 'end',
					cell: ({ advice, priceMinor }) => {
						if (advice.outcome !== 'advised') return <span className="text-soft">{t.reasons[advice.outcome]}</span>
						if (advice.priceMinor === priceMinor) return <span className="text-soft">{t.same}</span>
						return <strong>{formats.money(advice.priceMinor)}</strong>
					},
				},
				{
					head: t.compared,
					cell: ({ advice }) =>
						advice.outcome === 'advised' ? (
							<span className="text-small text-soft">
								{advice.compared
									.map(({ night, then, final }) =>
										t.comparedOf(formats.date(night), formats.number(then), formats.number(final)),
									)
									.join(' · ')}
							</span>
						) : (
							'—'
						),
				},
			]}
		/>
	)
}
