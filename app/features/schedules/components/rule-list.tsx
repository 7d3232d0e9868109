import { useRuleWords } from '#app/features/schedules/components/rule-words.ts'
import { schedulesText } from '#app/features/schedules/schedules-text.ts'
import type { Bilingual } from '#app/domain/language/bilingual.ts'
import type { RulePrice } from '#app/domain/pricing/ticket-price.ts'
import type { SessionRule } from '#app/domain/sessions/session-rule.ts'
import { LinkButton } from '#app/ui/kit/button.tsx'
import { Card } from '#app/ui/kit/card.tsx'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { useLanguage, useText } from '#app/ui/text/language.tsx'

interface Tickets {
	tickets: readonly { id: number; name: Bilingual; priceMinor: number }[]
	currency: string
}

interface Props extends Tickets {
	rules: readonly (SessionRule & { id: number; prices: readonly KeptPrice[] })[]
}

type KeptPrice = RulePrice & { unitTypeId: number }

/** What tickets cost in the sessions of a rule, where it sets that. */
function useRulePrices({ tickets, currency }: Tickets) {
	const t = useText(schedulesText)
	const language = useLanguage()
	const format = useFormats()
	return (prices: readonly KeptPrice[]) =>
		prices
			.map(({ unitTypeId, priceMinor, weekendMinor, holidayMinor }) => {
				const name = tickets.find(({ id }) => id === unitTypeId)?.name
				const others = [
					...(weekendMinor === null ? [] : [t.atWeekends(format.money(weekendMinor, currency))]),
					...(holidayMinor === null ? [] : [t.onHolidays(format.money(holidayMinor, currency))]),
				]
				const besides = others.length > 0 ? t.besides(others) : ''
				return `${name?.[language] || name?.zh || ''} ${format.money(priceMinor, currency)}${besides}`
			})
			.join(' · ')
}

/** The rules of an experience, each with the way to change it. */
export function RuleList({ rules, tickets, currency }: Props) {
	const t = useText(schedulesText)
	const pricesOf = useRulePrices({ tickets, currency })
	const wordsOf = useRuleWords()
	if (rules.length === 0) return <p className="text-soft">{t.noRules}</p>
	return (
		<Card flush>
			<ul className="divide-y divide-line">
				{rules.map((rule) => {
					const { head, rest } = wordsOf(rule)
					return (
						<li key={rule.id} className="flex flex-wrap items-center justify-between gap-3 px-4 py-3">
							<div className="min-w-0">
								<p className="font-semibold">{head}</p>
								<p className="text-sm text-soft">{rest}</p>
								{rule.prices.length > 0 ? <p className="text-sm">{pricesOf(rule.prices)}</p> : null}
							</div>
							<LinkButton href={`/seller/session-rules/${rule.id}`} tone="quiet" size="s">
								{t.ruleChange}
								<span className="sr-only">{head}</span>
							</LinkButton>
						</li>
					)
				})}
			</ul>
		</Card>
	)
}
