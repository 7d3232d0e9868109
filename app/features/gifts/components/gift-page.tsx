import type { ReactNode } from 'react'
import type { GiftState } from '#app/domain/gifts/gift.ts'
import { AcceptGift, type GiftAnswer, type GiftChoice } from '#app/features/gifts/components/accept-gift.tsx'
import { type GiftOnItsWay, GiftUnderWay } from '#app/features/gifts/components/gift-under-way.tsx'
import { giftText } from '#app/features/gifts/gift-text.ts'
import { Picture } from '#app/ui/commerce/picture.tsx'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { LinkButton } from '#app/ui/kit/button.tsx'
import { Card } from '#app/ui/kit/card.tsx'
import { Notice } from '#app/ui/kit/notice.tsx'
import { PageHead } from '#app/ui/kit/section.tsx'
import { useText } from '#app/ui/text/language.tsx'

interface GiftView extends GiftOnItsWay {
	state: GiftState
	giver: string
	words: string
	paidTo: string | null
	until: Date
	things: readonly {
		title: string
		option: string
		seller: string
		qty: number
		slug: string | null
		picture: string | null
	}[]
	choice: GiftChoice | null
}

function Things({ gift }: { gift: GiftView }) {
	const t = useText(giftText)
	const format = useFormats()
	return (
		<Card>
			{gift.words ? (
				<blockquote className="mb-4 border-s-4 border-persimmon ps-4 text-lead whitespace-pre-line">
					{gift.words}
				</blockquote>
			) : null}
			<h2 className="mb-2 text-xl">{t.inside}</h2>
			<ul className="grid gap-4">
				{gift.things.map((it, at) => (
					<li key={`${it.title}${at}`} className="grid grid-cols-[min(7rem,30%)_minmax(0,1fr)] gap-4">
						<div className="aspect-4/3 overflow-hidden rounded-lg">
							<Picture name={it.picture} alt="" sizes="7rem" />
						</div>
						<div className="min-w-0">
							<h3 className="text-base">
								{it.slug ? (
									<a href={`/products/${it.slug}`} className="hover:text-hill">
										{it.title}
									</a>
								) : (
									it.title
								)}
							</h3>
							<p className="text-small text-soft">
								{[it.option, t.pieces(format.number(it.qty)), it.seller].filter(Boolean).join(' · ')}
							</p>
						</div>
					</li>
				))}
			</ul>
		</Card>
	)
}

interface GiftPageProps {
	gift: GiftView
	answer: GiftAnswer
	/** With which code it is fetched, for its receiver while it waits. */
	children?: ReactNode
}

/** A gift for whoever has its link: what it is and from whom, and where it is to go. */
export function GiftPage({ gift, answer, children }: GiftPageProps) {
	const t = useText(giftText)
	const { state, giver, choice, paidTo, until } = gift
	const hasCome = state === 'ACCEPTED' && !gift.isUnderWay
	const isThere = state === 'ACCEPTED' && gift.parcels.some((it) => it.state === 'AVAILABLE_FOR_PICKUP')
	return (
		<>
			<PageHead
				eyebrow={t.title}
				title={giver ? t.from(giver) : t.fromSomebody}
				lead={hasCome ? t.hasCome : isThere ? t.isThere : t.lead[state]}
			/>
			{answer.problem ? (
				<Notice tone="warn" className="mb-4">
					{t.problems[answer.problem]}
				</Notice>
			) : null}
			{children}
			<div className="grid grid-cols-[minmax(0,1fr)] items-start gap-5 lg:grid-cols-2">
				<Things gift={gift} />
				{choice ? <AcceptGift {...{ paidTo, until, choice, answer }} /> : null}
				{gift.acceptedAt ? <GiftUnderWay gift={gift} isOver={state === 'OVER'} /> : null}
				{state === 'OVER' ? (
					<LinkButton href="/" tone="quiet">
						{t.toMarket}
					</LinkButton>
				) : null}
			</div>
		</>
	)
}
