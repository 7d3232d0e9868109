import { Form } from '@remix-run/react'
import type { Bilingual } from '#app/domain/language/bilingual.ts'
import { inLanguage } from '#app/domain/language/bilingual.ts'
import { substitutesText } from '#app/features/substitutions/substitutes-text.ts'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { Button, LinkButton } from '#app/ui/kit/button.tsx'
import { Card } from '#app/ui/kit/card.tsx'
import { DefinitionList } from '#app/ui/kit/definition-list.tsx'
import { Notice } from '#app/ui/kit/notice.tsx'
import { PageHead } from '#app/ui/kit/section.tsx'
import { useLanguage, useText } from '#app/ui/text/language.tsx'

type Problem = 'ended' | 'too-late' | 'too-early' | 'line-moved'
interface Named {
	title: Bilingual
	option: Bilingual
}

interface ShownOffer {
	state: 'OFFERED' | 'ACCEPTED' | 'DECLINED' | 'LAPSED' | 'WITHDRAWN'
	isOpen: boolean
	was: Named
	offered: Named
	slug: string
	qty: number
	staysMinor: number
	backMinor: number
	currency: string
	words: string
	answerUntil: Date | string
}

/** How it stands: what could not be done, or what came of it. */
function Standing({ offer, problem }: { offer: ShownOffer; problem: Problem | null }) {
	const { buyer: words } = useText(substitutesText)
	if (problem)
		return (
			<Notice tone="warn" className="mb-4">
				{words.problems[problem]}
			</Notice>
		)
	if (offer.isOpen) return null
	return (
		<Notice tone={offer.state === 'ACCEPTED' ? 'success' : 'info'} className="mb-4">
			{words.ended[offer.state] || words.problems['too-late']}
		</Notice>
	)
}

/** What is offered instead of what ran out, and the buyer's yes or no. */
export function OfferPage({ offer, number, problem }: { offer: ShownOffer; number: string; problem: Problem | null }) {
	const t = useText(substitutesText)
	const language = useLanguage()
	const format = useFormats()
	const words = t.buyer
	const nameOf = ({ title, option }: Named) =>
		[inLanguage(title, language), inLanguage(option, language)].filter(Boolean).join(' · ') + ` × ${offer.qty}`
	return (
		<>
			<PageHead title={t.title} lead={offer.isOpen ? words.lead : undefined} eyebrow={number} />
			<Standing offer={offer} problem={problem} />
			<Card className="max-w-text">
				<DefinitionList
					items={[
						{ term: words.was, detail: nameOf(offer.was) },
						{
							term: words.offered,
							detail: (
								<>
									<strong>{nameOf(offer.offered)}</strong>{' '}
									<a href={`/products/${offer.slug}`} className="text-hill hover:underline">
										{words.see}
									</a>
								</>
							),
						},
						{ term: words.words, detail: offer.words || null },
						{ term: words.pays, detail: format.money(offer.staysMinor, offer.currency) },
						{
							term: words.back,
							detail: offer.backMinor > 0 ? format.money(offer.backMinor, offer.currency) : words.noMore,
						},
					]}
				/>
				{offer.isOpen ? (
					<Form method="post" className="mt-4 grid gap-3">
						<p className="font-strong">{words.until(format.dateTime(offer.answerUntil))}</p>
						<Button name="answer" value="yes" wide>
							{words.yes}
						</Button>
						<Button name="answer" value="no" tone="quiet" wide>
							{words.no}
						</Button>
						<p className="text-small text-soft">{words.noHint}</p>
					</Form>
				) : null}
				<LinkButton href={`/orders/${number}`} tone="plain" className="mt-3">
					{words.toOrder}
				</LinkButton>
			</Card>
		</>
	)
}
