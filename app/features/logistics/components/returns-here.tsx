import { returnText } from '#app/features/logistics/return-text.ts'
import { Card } from '#app/ui/kit/card.tsx'
import { Section } from '#app/ui/kit/section.tsx'
import { useLanguage, useText } from '#app/ui/text/language.tsx'

interface Words {
	zh: string
	en: string
}

interface ReturnHere {
	number: string
	seller: Words
	phone: string | null
	place: Words | null
}

/** Returns that stand at a keeper's nodes and where they go; nothing where there are none. */
export function ReturnsHere({ returns }: { returns: readonly ReturnHere[] }) {
	const t = useText(returnText)
	const language = useLanguage()
	if (returns.length === 0) return null
	return (
		<Section title={t.here}>
			<p className="mb-3 text-sm text-soft">{t.hereLead}</p>
			<Card flush>
				<ul className="divide-y divide-line">
					{returns.map(({ number, seller, phone, place }) => (
						<li key={number} className="px-4 py-3">
							<a href={`/courier?number=${number}`} className="font-semibold tabular-nums hover:text-hill">
								{number}
							</a>
							<p>
								→ {seller[language]}{' '}
								{phone ? (
									<a href={`tel:${phone.replace(/\s/g, '')}`} className="text-hill underline">
										{phone}
									</a>
								) : null}
							</p>
							{place ? <p className="text-sm text-soft">{place[language]}</p> : null}
						</li>
					))}
				</ul>
			</Card>
		</Section>
	)
}
