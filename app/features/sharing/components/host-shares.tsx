import { placementText } from '#app/features/sharing/placement-text.ts'
import type { Bilingual } from '#app/domain/language/bilingual.ts'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { Card } from '#app/ui/kit/card.tsx'
import { useLanguage, useText } from '#app/ui/text/language.tsx'

export interface Share {
	id: number
	at: Date
	title: Bilingual
	label: string
	host: Bilingual
	seller: Bilingual
	rateBp: number
	amountMinor: number
	currency: string
	isEarned: boolean
}

function ShareRow({ share }: { share: Share }) {
	const t = useText(placementText)
	const language = useLanguage()
	const format = useFormats()
	const { isEarned, amountMinor, currency, label } = share
	const whom = isEarned ? t.earnedOf(share.seller[language]) : t.givenTo(share.host[language])
	// The name of a code is its host's own.
	const facts = [isEarned ? label : null, whom, format.dateTime(share.at), format.percent(share.rateBp / 10_000)]
	return (
		<li className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1 py-2">
			<span className="min-w-0">
				<span className="block font-strong">{share.title[language]}</span>
				<span className="text-small text-soft">{facts.filter(Boolean).join(' · ')}</span>
			</span>
			<span className={`tabular-nums ${isEarned ? 'text-hill' : 'text-soft'}`}>
				{isEarned ? '+' : '−'}
				{format.money(amountMinor, currency)}
			</span>
		</li>
	)
}

/** What an enterprise earned as a host, and gave to hosts. */
export function HostShares({ shares }: { shares: readonly Share[] }) {
	const t = useText(placementText)
	return (
		<Card>
			<h2 className="text-xl">{t.shares}</h2>
			<p className="mb-2 text-small text-soft">{t.sharesLead}</p>
			<ul className="divide-y divide-line">
				{shares.map((share) => (
					<ShareRow key={share.id} share={share} />
				))}
			</ul>
		</Card>
	)
}
