import { useRuleWords } from '#app/features/schedules/components/rule-words.ts'
import { schedulesText } from '#app/features/schedules/schedules-text.ts'
import type { SessionRule } from '#app/domain/sessions/session-rule.ts'
import { LinkButton } from '#app/ui/kit/button.tsx'
import { Card } from '#app/ui/kit/card.tsx'
import { useText } from '#app/ui/text/language.tsx'

/** The rules of an experience, each with the way to change it. */
export function RuleList({ rules }: { rules: readonly (SessionRule & { id: number })[] }) {
	const t = useText(schedulesText)
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
