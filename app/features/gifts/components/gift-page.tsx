import { Form } from '@remix-run/react'
import type { AddressChoice } from '#app/domain/checkout/address-choice.ts'
import type { GiftState } from '#app/domain/gifts/gift.ts'
import { giftText } from '#app/features/gifts/gift-text.ts'
import { AddressFields } from '#app/ui/commerce/address-fields.tsx'
import { Picture } from '#app/ui/commerce/picture.tsx'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { Button, LinkButton } from '#app/ui/kit/button.tsx'
import { Card } from '#app/ui/kit/card.tsx'
import { TextField } from '#app/ui/kit/field.tsx'
import { Notice } from '#app/ui/kit/notice.tsx'
import { PageHead } from '#app/ui/kit/section.tsx'
import { useText } from '#app/ui/text/language.tsx'

interface GiftView {
	state: GiftState
	giver: string
	words: string
	paidTo: string | null
	until: Date
	acceptedAt: Date | null
	isForgotten: boolean
	isUnderWay: boolean
	things: readonly {
		title: string
		option: string
		seller: string
		qty: number
		slug: string | null
		picture: string | null
	}[]
	parcels: readonly { number: string }[]
	address: AddressChoice | null
}

interface GiftAnswer {
	problem: keyof (typeof giftText)['zh']['problems'] | null
	values: { name: string; phone: string; line: string }
	faults: Readonly<Record<string, string>>
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

function Accept({ gift, address, answer }: { gift: GiftView; address: AddressChoice; answer: GiftAnswer }) {
	const t = useText(giftText)
	const format = useFormats()
	const { values, faults } = answer
	const fault = (name: string) => (faults[name] ? (t.faults[name] ?? null) : null)
	return (
		<Card>
			<h2 className="text-xl">{t.where}</h2>
			<p className="text-small text-soft">{t.whereHint}</p>
			<Form method="post" noValidate preventScrollReset className="mt-3 grid gap-3">
				<div className="grid gap-3 sm:grid-cols-2">
					<TextField
						name="name"
						label={t.name}
						autoComplete="name"
						maxLength={80}
						required
						defaultValue={values.name}
						error={fault('name')}
					/>
					<TextField
						name="phone"
						label={t.phone}
						type="tel"
						autoComplete="tel"
						maxLength={30}
						required
						defaultValue={values.phone}
						error={fault('phone')}
					/>
				</div>
				<AddressFields address={address} line={values.line} faults={{ region: fault('region'), line: fault('line') }} />
				{gift.paidTo ? <p className="text-small text-soft">{t.paidTo(gift.paidTo)}</p> : null}
				<Button name="intent" value="accept" tone="buy" size="l" wide>
					{t.accept}
				</Button>
				<p className="text-small text-soft">{t.until(format.dateTime(gift.until))}</p>
			</Form>
		</Card>
	)
}

/** Once it is on its way: its parcels, and at the end the address taken out. */
function UnderWay({ gift }: { gift: GiftView }) {
	const t = useText(giftText)
	const format = useFormats()
	return (
		<Card>
			{gift.acceptedAt ? <p className="font-semibold">{t.accepted(format.dateTime(gift.acceptedAt))}</p> : null}
			<ul className="my-2">
				{gift.parcels.map(({ number }) => (
					<li key={number}>
						<a
							href={`/track/${number}`}
							className="inline-flex min-h-touch items-center font-semibold text-hill underline"
						>
							{t.parcel(number)}
						</a>
					</li>
				))}
			</ul>
			{gift.isUnderWay ? <p className="text-small text-soft">{t.soon}</p> : null}
			{gift.isForgotten ? <p className="text-small text-soft">{t.forgotten}</p> : null}
			{gift.isUnderWay || gift.isForgotten ? null : (
				<Form method="post" className="mt-3">
					<Button name="intent" value="forget" tone="quiet">
						{t.forget}
					</Button>
					<p className="mt-2 text-small text-soft">{t.forgetHint}</p>
				</Form>
			)}
		</Card>
	)
}

/** A gift for whoever has its link: what it is and from whom, and where it is to go. */
export function GiftPage({ gift, answer }: { gift: GiftView; answer: GiftAnswer }) {
	const t = useText(giftText)
	const { state, giver, address } = gift
	return (
		<>
			<PageHead eyebrow={t.title} title={giver ? t.from(giver) : t.fromSomebody} lead={t.lead[state]} />
			{answer.problem ? (
				<Notice tone="warn" className="mb-4">
					{t.problems[answer.problem]}
				</Notice>
			) : null}
			<div className="grid grid-cols-[minmax(0,1fr)] items-start gap-5 lg:grid-cols-2">
				<Things gift={gift} />
				{address ? <Accept {...{ gift, address, answer }} /> : null}
				{state === 'ACCEPTED' ? <UnderWay gift={gift} /> : null}
				{state === 'OVER' ? (
					<LinkButton href="/" tone="quiet">
						{t.toMarket}
					</LinkButton>
				) : null}
			</div>
		</>
	)
}
