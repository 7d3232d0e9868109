import { Form } from '@remix-run/react'
import { inLanguage, type Bilingual } from '#app/domain/language/bilingual.ts'
import { supplyText } from '#app/features/supply/supply-text.ts'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { Badge } from '#app/ui/kit/badge.tsx'
import { Button } from '#app/ui/kit/button.tsx'
import { Card } from '#app/ui/kit/card.tsx'
import { TextField } from '#app/ui/kit/field.tsx'
import { DefinitionList } from '#app/ui/kit/definition-list.tsx'
import { useLanguage, useText } from '#app/ui/text/language.tsx'

export interface StatementView {
	seasonId: number
	farmId: number
	season: Bilingual
	farm: Bilingual
	fromOn: string
	toOn: string
	isClosed: boolean
	pledgedG: number | null
	deliveries: {
		id: number
		struckFor: string | null
		lotCode: string
		name: Bilingual
		on: string
		amountG: number
		priceMinor: number
		owedMinor: number
	}[]
	payments: { on: string; amountMinor: number; note: string }[]
	owedMinor: number
	partMinor: number
	paidMinor: number
	leftMinor: number
}

function Strike({ id }: { id: number }) {
	const t = useText(supplyText)
	return (
		<details className="text-small">
			<summary className="py-1 text-soft">{t.strike}</summary>
			<Form method="post" className="flex flex-wrap items-end gap-2">
				<input type="hidden" name="delivery" value={id} />
				<TextField label={t.strikeWhy} name="reason" required maxLength={200} />
				<Button name="deed" value="strike" tone="danger" size="s">
					{t.strike}
				</Button>
			</Form>
		</details>
	)
}

function Deliveries({ statement, mayStrike }: { statement: StatementView; mayStrike: boolean }) {
	const t = useText(supplyText)
	const language = useLanguage()
	const format = useFormats()
	if (statement.deliveries.length === 0) return <p className="my-close text-soft">{t.noDeliveries}</p>
	return (
		<ul aria-label={t.delivered} className="my-close divide-y divide-line">
			{statement.deliveries.map((it) => (
				<li key={it.id} className="flex items-start justify-between gap-near py-2">
					<span>
						<span className={it.struckFor === null ? '' : 'text-soft line-through'}>
							{format.date(it.on)} · {inLanguage(it.name, language)} <span className="text-soft">{it.lotCode}</span>
						</span>
						<span className="block text-soft">
							{format.weight(it.amountG)} · {t.perKilogram(format.money(it.priceMinor))}
						</span>
						{it.struckFor === null ? (
							mayStrike ? (
								<Strike id={it.id} />
							) : null
						) : (
							<span className="block text-small text-soft">{t.struck(it.struckFor)}</span>
						)}
					</span>
					<span className={`tabular-nums ${it.struckFor === null ? 'font-strong' : 'text-soft line-through'}`}>
						{format.money(it.owedMinor)}
					</span>
				</li>
			))}
		</ul>
	)
}

function Payments({ statement }: { statement: StatementView }) {
	const t = useText(supplyText)
	const format = useFormats()
	if (statement.payments.length === 0) return <p className="my-close text-soft">{t.noPayments}</p>
	return (
		<ul aria-label={t.payments} className="my-close divide-y divide-line">
			{statement.payments.map((it, at) => (
				<li key={at} className="flex items-start justify-between gap-near py-2">
					<span>
						{t.paid} {format.date(it.on)} {it.note ? <span className="text-soft">{it.note}</span> : null}
					</span>
					<span className="font-strong tabular-nums">−{format.money(it.amountMinor)}</span>
				</li>
			))}
		</ul>
	)
}

/** What a farm brought in a season, is owed and was paid, entry by entry and in sum. */
export function StatementCard({
	statement,
	of,
	mayStrike = false,
}: {
	statement: StatementView
	of: 'farm' | 'season'
	/** Whether a delivery can be struck out from here. */
	mayStrike?: boolean
}) {
	const t = useText(supplyText)
	const language = useLanguage()
	const format = useFormats()
	const { leftMinor, isClosed } = statement
	const name = inLanguage(of === 'farm' ? statement.season : statement.farm, language)
	return (
		<Card>
			<h3 className="flex flex-wrap items-baseline justify-between gap-close font-sans text-lead font-strong">
				{name} <Badge tone={isClosed ? 'neutral' : 'tea'}>{isClosed ? t.isClosed : t.isOpen}</Badge>
			</h3>
			<p className="text-soft">
				{format.date(statement.fromOn)} – {format.date(statement.toOn)}
			</p>
			<Deliveries statement={statement} mayStrike={mayStrike} />
			<Payments statement={statement} />
			<DefinitionList
				items={[
					...(statement.pledgedG === null ? [] : [{ term: t.pledged, detail: format.weight(statement.pledgedG) }]),
					{ term: t.owed, detail: format.money(statement.owedMinor) },
					...(isClosed ? [{ term: t.part, detail: format.money(statement.partMinor) }] : []),
					{ term: t.paid, detail: format.money(statement.paidMinor) },
					{
						term: leftMinor < 0 ? t.paidAhead : t.leftToPay,
						detail: <strong>{format.money(Math.abs(leftMinor))}</strong>,
					},
				]}
			/>
		</Card>
	)
}
