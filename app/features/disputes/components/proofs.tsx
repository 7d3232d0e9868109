import type { Bilingual } from '#app/domain/language/bilingual.ts'
import { inLanguage } from '#app/domain/language/bilingual.ts'
import { disputeText } from '#app/features/disputes/dispute-text.ts'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { Badge } from '#app/ui/kit/badge.tsx'
import { Card } from '#app/ui/kit/card.tsx'
import { useLanguage, useText } from '#app/ui/text/language.tsx'

export interface ProofLine {
	lineId: number
	title: Bilingual
	seller: Bilingual
	qty: number
	paidMinor: number
	refundedMinor: number
	proofs: readonly string[]
	isProven: boolean
}

/** The lines of the order, each with what our rows show of it, in the words the bank reads. */
export function Proofs({ lines, currency }: { lines: readonly ProofLine[]; currency: string }) {
	const t = useText(disputeText)
	const language = useLanguage()
	const { money } = useFormats()
	return (
		<ul className="grid grid-cols-[minmax(0,1fr)] gap-3">
			{lines.map((line) => (
				<li key={line.lineId}>
					<Card>
						<div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
							<h3 className="text-base font-semibold">
								{inLanguage(line.title, language)} × {line.qty}
							</h3>
							<span className="font-semibold">{money(line.paidMinor, currency)}</span>
						</div>
						<p className="text-sm text-soft">
							{inLanguage(line.seller, language)}
							{line.refundedMinor > 0 ? ` · ${t.refunded(money(line.refundedMinor, currency))}` : ''}
						</p>
						<p className="mt-2">
							<Badge tone={line.isProven ? 'hill' : 'persimmon'}>{line.isProven ? t.proven : t.notProven}</Badge>
						</p>
						{line.proofs.length === 0 ? null : (
							<ul lang="en" className="mt-2 grid grid-cols-[minmax(0,1fr)] gap-0.5 text-sm">
								{line.proofs.map((proof, at) => (
									<li key={at} className="break-words whitespace-pre-wrap">
										{proof}
									</li>
								))}
							</ul>
						)}
					</Card>
				</li>
			))}
		</ul>
	)
}
