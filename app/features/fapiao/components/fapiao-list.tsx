import type { FapiaoKind, FapiaoState } from '#app/domain/fapiao/fapiao-states.ts'
import { FapiaoBadge } from '#app/features/fapiao/components/fapiao-rows.tsx'
import { fapiaoText } from '#app/features/fapiao/fapiao-text.ts'
import { sellerFapiaoText } from '#app/features/fapiao/seller-fapiao-text.ts'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { Card } from '#app/ui/kit/card.tsx'
import { EmptyState } from '#app/ui/kit/empty-state.tsx'
import { Tabs } from '#app/ui/kit/tabs.tsx'
import { useText } from '#app/ui/text/language.tsx'

export interface ListedFapiao {
	id: number
	kind: FapiaoKind
	state: FapiaoState
	orderNumber: string
	title: string
	amountMinor: number
	currency: string
	number: string | null
	requestedAt: Date | string
	settledAt: Date | string | null
}

function Row({ fapiao }: { fapiao: ListedFapiao }) {
	const t = useText(fapiaoText)
	const format = useFormats()
	const { id, kind, state, orderNumber, title, amountMinor, currency, number } = fapiao
	return (
		<li className="relative px-4 py-3 hover:bg-sunken">
			<div className="flex flex-wrap items-baseline justify-between gap-x-3">
				<a href={`/seller/fapiao/${id}`} className="min-w-0 font-semibold break-words after:absolute after:inset-0">
					{title}
				</a>
				<span className="font-semibold tabular-nums">
					{format.money(kind === 'RED' ? -amountMinor : amountMinor, currency)}
				</span>
			</div>
			<p className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-soft">
				<FapiaoBadge state={state} />
				<span>{t.names[kind]}</span>
				<span className="tabular-nums">{orderNumber}</span>
				{number ? <span className="tabular-nums">{number}</span> : null}
				<span>{format.dateTime(fapiao.settledAt ?? fapiao.requestedAt)}</span>
			</p>
		</li>
	)
}

/** A seller's fapiao, those to issue or those that are settled, each leading to its page. */
export function FapiaoList({ fapiao, which }: { fapiao: readonly ListedFapiao[]; which: 'open' | 'settled' }) {
	const t = useText(sellerFapiaoText)
	const tabs = (['open', 'settled'] as const).map((view) => ({
		label: t.views[view],
		href: view === 'open' ? '/seller/fapiao' : '/seller/fapiao?view=settled',
		isCurrent: view === which,
	}))
	return (
		<div className="grid gap-4">
			<Tabs label={t.fapiao} tabs={tabs} />
			{fapiao.length > 0 ? (
				<Card flush>
					<ul className="divide-y divide-line">
						{fapiao.map((it) => (
							<Row key={it.id} fapiao={it} />
						))}
					</ul>
				</Card>
			) : (
				<EmptyState title={t.none[which]}>{which === 'open' ? t.noneBody : null}</EmptyState>
			)}
		</div>
	)
}
