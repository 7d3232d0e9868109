import type { NightPrice } from '#app/domain/pricing/night-rule.ts'
import type { PlanExample, PlanView } from '#app/domain/listings/plan-terms.ts'
import { usePlanFields } from '#app/features/listings/components/plan-fields.ts'
import { planText } from '#app/features/listings/plan-text.ts'
import { discountText } from '#app/ui/commerce/discount-text.ts'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { Card } from '#app/ui/kit/card.tsx'
import { TextField } from '#app/ui/kit/field.tsx'
import { Notice } from '#app/ui/kit/notice.tsx'
import { Table } from '#app/ui/kit/table.tsx'
import { useLanguage, useText } from '#app/ui/text/language.tsx'

interface Props {
	plan: PlanView
	example: {
		values: Readonly<Record<string, string>>
		faults: Readonly<Record<string, string>>
		priced: PlanExample | null
	}
}

function Priced({ plan, priced }: { plan: PlanView; priced: PlanExample }) {
	const t = useText(planText)
	const kinds = useText(discountText).kinds
	const language = useLanguage()
	const format = useFormats()
	const seasonName = (id: number) => {
		const name = plan.seasons.find((season) => season.id === id)?.name
		return name ? name[language] || name.zh || name.en : ''
	}
	const ruleOf = ({ setBy }: NightPrice) =>
		setBy.rule === 'season' ? `${t.rules.season} · ${seasonName(setBy.seasonId)}` : t.rules[setBy.rule]
	const isExtra = priced.nights?.some(({ extraMinor }) => extraMinor > 0)
	const sums = [
		...(priced.discounts.length > 0 ? [{ label: t.list, amount: format.money(priced.listMinor) }] : []),
		...priced.discounts.map(({ kind, amountMinor }) => ({
			label: kinds[kind],
			amount: `−${format.money(amountMinor)}`,
		})),
	]
	return (
		<div className="mt-4 grid gap-3">
			{priced.isTooMany ? <Notice tone="info" title={t.tooMany} /> : null}
			<Table
				caption={t.example}
				rows={priced.nights ?? []}
				rowKey={({ date }) => date}
				columns={[
					{ head: t.night, isTitle: true, cell: ({ date }) => format.dayWeekday(date) },
					{ head: t.setBy, cell: ruleOf },
					{ head: t.price, align: 'end', cell: ({ roomMinor }) => format.money(roomMinor) },
					...(isExtra
						? [{ head: t.extra, align: 'end' as const, cell: (night: NightPrice) => format.money(night.extraMinor) }]
						: []),
				]}
			/>
			<dl className="ml-auto grid min-w-56 grid-cols-[1fr_auto] gap-x-6 gap-y-1 tabular-nums">
				{sums.map(({ label, amount }) => (
					<div key={label} className="contents text-soft">
						<dt>{label}</dt>
						<dd className="text-end">{amount}</dd>
					</div>
				))}
				<dt className="font-semibold">{t.pays}</dt>
				<dd className="text-end font-semibold">{format.money(priced.paidMinor)}</dd>
			</dl>
		</div>
	)
}

/** A stay worked out by a rate plan, for who wrote its prices. */
export function PlanExampleCard({ plan, example }: Props) {
	const t = useText(planText)
	const field = usePlanFields(example)
	return (
		<Card>
			<form method="get" action="#example" className="grid gap-3">
				<div className="grid grid-cols-2 items-start gap-3 sm:grid-cols-4">
					<TextField type="date" label={t.arrival} {...field('arrival')} />
					<TextField inputMode="numeric" label={t.nightsOf} {...field('nights')} />
					<TextField inputMode="numeric" label={t.adults} {...field('adults')} />
					<TextField label={t.children} hint={t.childrenHint} {...field('children')} />
				</div>
				<Button tone="quiet" className="justify-self-start">
					{t.workOut}
				</Button>
			</form>
			{example.priced ? <Priced plan={plan} priced={example.priced} /> : null}
		</Card>
	)
}
