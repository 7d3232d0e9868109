import { Form } from '@remix-run/react'
import { REST_DAYS } from '#app/domain/gifts/receiver-memory.ts'
import type { LocalDate } from '#app/domain/time/local-date.ts'
import { giftText } from '#app/features/gifts/gift-text.ts'
import { ShareLink } from '#app/ui/commerce/share-link.tsx'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { Card } from '#app/ui/kit/card.tsx'
import { useText } from '#app/ui/text/language.tsx'

export interface GiftOnItsWay {
	acceptedAt: Date | null
	isForgotten: boolean
	isUnderWay: boolean
	/** The day on which its receiver is forgotten; null while that depends on what is open. */
	forgetOn: LocalDate | null
	parcels: readonly { number: string; state: string }[]
	/** For its receiver alone: the point where it is fetched, the link that shows its code, and where they say that something is wrong. */
	own: { url: string; point: string | null; claimHref: string } | null
}

function Parcels({ parcels }: Pick<GiftOnItsWay, 'parcels'>) {
	const t = useText(giftText)
	return (
		<ul className="my-2">
			{parcels.map(({ number }) => (
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
	)
}

/** What its receiver keeps until it has come. */
function Own({ url, point }: Omit<NonNullable<GiftOnItsWay['own']>, 'claimHref'>) {
	const t = useText(giftText)
	return (
		<div className="mt-3 grid gap-2">
			{point ? <p className="font-semibold">{t.fetched(point)}</p> : null}
			<p className="text-small text-soft">{t.own.hint}</p>
			<ShareLink url={url} title={t.title} words={t.own} />
		</div>
	)
}

function Forget({ day, isOver }: { day: LocalDate | null; isOver: boolean }) {
	const t = useText(giftText)
	const format = useFormats()
	if (day === null) return <p className="mt-3 text-small text-soft">{t.claimOpen(REST_DAYS)}</p>
	const hint = isOver ? t.forgetOver : t.forgetHint
	return (
		<Form method="post" className="mt-3">
			<Button name="intent" value="forget" tone="quiet">
				{t.forget}
			</Button>
			<p className="mt-2 text-small text-soft">{hint(format.date(day))}</p>
		</Form>
	)
}

/** How it stands, in a sentence; nothing where that is said otherwise. */
function Standing({ parcels, own, isUnderWay, isForgotten }: GiftOnItsWay) {
	const t = useText(giftText)
	const isWaiting = parcels.some(({ state }) => state === 'AVAILABLE_FOR_PICKUP')
	const said = isForgotten ? t.forgotten : isWaiting ? (own ? null : t.waits) : isUnderWay ? t.soon : null
	return said === null ? null : <p className="text-small text-soft">{said}</p>
}

/** A gift once it is on its way: its parcels, and at the end the address taken out. */
export function GiftUnderWay({ gift, isOver }: { gift: GiftOnItsWay; isOver: boolean }) {
	const t = useText(giftText)
	const format = useFormats()
	const { acceptedAt, parcels, own, isUnderWay, isForgotten } = gift
	return (
		<Card>
			{acceptedAt ? <p className="font-semibold">{t.accepted(format.dateTime(acceptedAt))}</p> : null}
			<Parcels parcels={parcels} />
			<Standing {...gift} />
			{isUnderWay && own ? <Own {...own} /> : null}
			{own ? (
				<p className="mt-3">
					<a href={own.claimHref} className="inline-flex min-h-touch items-center font-semibold text-hill underline">
						{t.damaged}
					</a>
				</p>
			) : null}
			{isUnderWay || isForgotten ? null : <Forget day={gift.forgetOn} isOver={isOver} />}
		</Card>
	)
}
