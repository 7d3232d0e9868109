import type { ReactNode } from 'react'
import { payoutWayText } from '#app/features/settlement/payout-way-text.ts'
import { settlementText } from '#app/features/settlement/settlement-text.ts'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { Badge, type Tone } from '#app/ui/kit/badge.tsx'
import { Table } from '#app/ui/kit/table.tsx'
import { useLanguage, useText } from '#app/ui/text/language.tsx'

export interface PayoutView {
	payoutId: string
	state: string
	amountMinor: number
	createdAt: string | Date
	holder: string | null
	bank: string | null
	numberEnd: string | null
	destination: string | null
	reversedMinor: number
	nameZh: string
	nameEn: string
	evidence: { reference: string; on: string } | null
	failure: string | null
}

const TONES: Record<string, Tone> = { PENDING: 'neutral', SENT: 'sea', PAID: 'hill', FAILED: 'danger' }

/** Payouts with how far each is; `deed` draws what can be done with one. */
export function PayoutTable({
	payouts,
	namesSellers = false,
	deed,
}: {
	payouts: readonly PayoutView[]
	namesSellers?: boolean
	deed?: (payout: PayoutView) => ReactNode
}) {
	const t = useText(settlementText)
	const way = useText(payoutWayText)
	const language = useLanguage()
	const { money, dateTime, date } = useFormats()
	const evidence = (payout: PayoutView) => (
		<div className="min-w-0">
			<Badge tone={TONES[payout.state] ?? 'neutral'}>
				{(payout.destination === null ? t : way).states[payout.state]}
			</Badge>
			{payout.evidence ? (
				<span className="mt-1 block text-soft">
					<span className="break-all">{payout.evidence.reference}</span> · {date(payout.evidence.on)}
				</span>
			) : null}
			{payout.failure ? <span className="mt-1 block text-danger">{payout.failure}</span> : null}
			{deed?.(payout)}
		</div>
	)
	return (
		<Table
			caption={t.payouts}
			rows={payouts}
			rowKey={(payout) => payout.payoutId}
			empty={t.noPayouts}
			columns={[
				namesSellers
					? { head: t.seller, isTitle: true, cell: (it) => <b>{language === 'zh' ? it.nameZh : it.nameEn}</b> }
					: { head: t.when, isTitle: true, cell: (it) => <b>{dateTime(it.createdAt)}</b> },
				{
					head: t.to,
					cell: (it) =>
						it.destination === null ? (
							<div>
								{it.holder} · {it.bank} · {t.numberEnd(it.numberEnd ?? '')}
							</div>
						) : (
							<div>
								{way.atProvider} · <span className="break-all">{it.destination}</span>
							</div>
						),
				},
				{
					head: t.amount,
					align: 'end',
					cell: (it) => (
						<div>
							{money(it.amountMinor)}
							{it.reversedMinor > 0 ? (
								<span className="block text-sm text-danger">{way.takenBack(money(it.reversedMinor))}</span>
							) : null}
						</div>
					),
				},
				{ head: t.state, cell: evidence },
			]}
		/>
	)
}
