import { inLanguage } from '#app/domain/language/bilingual.ts'
import type { ClaimView } from '#app/domain/claims/claim-view.ts'
import { ClaimBadge } from '#app/features/claims/components/claim-facts.tsx'
import { claimsText } from '#app/features/claims/claims-text.ts'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { Card } from '#app/ui/kit/card.tsx'
import { useLanguage, useText } from '#app/ui/text/language.tsx'

/** Claims in rows, each leading to its page. */
export function ClaimList({ claims, hrefOf }: { claims: readonly ClaimView[]; hrefOf: (claim: ClaimView) => string }) {
	const t = useText(claimsText)
	const language = useLanguage()
	const format = useFormats()
	return (
		<Card flush>
			<ul className="divide-y divide-line">
				{claims.map((claim) => (
					<li key={claim.id} className="relative px-4 py-3 hover:bg-sunken">
						<div className="flex flex-wrap items-baseline justify-between gap-x-3">
							<a href={hrefOf(claim)} className="font-semibold after:absolute after:inset-0">
								{inLanguage(claim.title, language)} × {claim.qty}
							</a>
							<span className="font-semibold tabular-nums">
								{format.money(claim.grantedMinor ?? claim.askedMinor, claim.currency)}
							</span>
						</div>
						<p className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-soft">
							<ClaimBadge state={claim.state} />
							<span>{t.kinds[claim.kind]}</span>
							<span className="tabular-nums">{claim.orderNumber}</span>
							{claim.dueAt && claim.state !== 'REFUSED' ? <span>{t.until(format.dateTime(claim.dueAt))}</span> : null}
						</p>
					</li>
				))}
			</ul>
		</Card>
	)
}
