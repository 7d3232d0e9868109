import { Form } from '@remix-run/react'
import type { CartView } from '#app/domain/cart/cart-view.ts'
import { cartText } from '#app/features/cart/cart-text.ts'
import { CartNote } from '#app/features/cart/components/cart-note.tsx'
import { Companions, type CompanionsProps } from '#app/features/cart/components/companions.tsx'
import { GiftApart } from '#app/features/cart/components/gift-apart.tsx'
import { LaidAside, type LaidAsideProps } from '#app/features/cart/components/laid-aside.tsx'
import { CartLine, type RefusedChange } from '#app/features/cart/components/cart-line.tsx'
import type { LineChoices } from '#app/features/cart/components/line-fields.tsx'
import { NotAdded, type RefusedWish } from '#app/features/cart/components/not-added.tsx'
import type { ShownOffer } from '#app/features/cart/components/other-offers.tsx'
import { Countdown } from '#app/ui/commerce/countdown.tsx'
import { CouponField } from '#app/ui/commerce/coupon-field.tsx'
import { limitWords } from '#app/ui/commerce/limit-text.ts'
import { Totals } from '#app/ui/commerce/totals.tsx'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { LinkButton } from '#app/ui/kit/button.tsx'
import { Card } from '#app/ui/kit/card.tsx'
import { EmptyState } from '#app/ui/kit/empty-state.tsx'
import { Notice } from '#app/ui/kit/notice.tsx'
import { PageHead } from '#app/ui/kit/section.tsx'
import { Drawn } from '#app/ui/layout/drawn.tsx'
import { useLanguage, useText } from '#app/ui/text/language.tsx'

interface Ticket {
	unitTypeId: number
	name: string
	priceMinor: number
}

export interface CartPageProps {
	view: CartView | null
	tickets: Readonly<Record<number, readonly Ticket[]>>
	starts: Readonly<Record<number, LineChoices['starts']>>
	slots: Readonly<Record<number, LineChoices['slots']>>
	others: Readonly<Record<number, readonly ShownOffer[]>>
	/** What goes with a stay in it. */
	companions: CompanionsProps | null
	/** What was saved for later. */
	laidAside: LaidAsideProps
	/** How many things keep the rest from being a gift. */
	keptFromGiving: number
	/** A word to the sellers. */
	note: string
	/** It was just kept. */
	isNoted: boolean
	/** Nothing more goes in. */
	isFull: boolean
	unpaid: readonly { number: string; holdUntil: Date; totalMinor: number; currency: string }[]
	/** What became of the last order, when nobody paid it: drawn by the server alone. */
	lapsedHtml: string | null
	today: string
	now: Date
	/** Where the visitor came from, to go on looking. */
	returnTo: string
	/** What was just done, to be confirmed. */
	done: 'added' | 'changed' | null
	refusedWish: RefusedWish | null
	refusedChange: RefusedChange | null
}

function Unpaid({ unpaid, now }: Pick<CartPageProps, 'unpaid' | 'now'>) {
	const t = useText(cartText)
	const format = useFormats()
	return unpaid.map(({ number, holdUntil, totalMinor, currency }) => (
		<Notice key={number} tone="warn" title={t.unpaidTitle} className="mb-4">
			{t.unpaid(number, format.time(holdUntil), format.money(totalMinor, currency))}{' '}
			<Countdown now={now} until={holdUntil} />{' '}
			<a href={`/orders/${number}`} className="font-semibold text-hill underline">
				{t.toOrder}
			</a>
		</Notice>
	))
}

function Empty() {
	const t = useText(cartText)
	return (
		<EmptyState
			title={t.emptyTitle}
			actions={
				<>
					<LinkButton href="/products">{t.products}</LinkButton>
					<LinkButton href="/stays" tone="quiet">
						{t.stays}
					</LinkButton>
					<LinkButton href="/experiences" tone="quiet">
						{t.experiences}
					</LinkButton>
					<LinkButton href="/packages" tone="quiet">
						{t.packages}
					</LinkButton>
				</>
			}
		>
			{t.emptyBody}
		</EmptyState>
	)
}

function Summary({ view, returnTo }: { view: CartView; returnTo: string }) {
	const t = useText(cartText)
	return (
		<aside aria-label={t.summary} className="lg:sticky lg:top-4 lg:row-span-2 lg:self-start">
			<Card>
				<h2 className="mb-3 text-xl">{t.summary}</h2>
				<Totals view={view} />
				{view.collectAt && view.parcels.length > 0 ? (
					<p className="mt-2 text-sm text-hill">{t.collect(view.collectAt)}</p>
				) : null}
				<Form method="post" action="/cart" preventScrollReset className="mt-4">
					<CouponField view={view} />
				</Form>
				<div className="mt-4 grid gap-2">
					{view.isBuyable ? (
						<LinkButton href="/checkout" tone="buy" size="l" wide>
							{t.checkout}
						</LinkButton>
					) : (
						<Notice tone="warn">{view.tooMany ? t.tooMany : t.mendFirst}</Notice>
					)}
					<LinkButton href={returnTo || '/'} tone="plain" wide>
						{t.goOn}
					</LinkButton>
				</div>
				<p className="mt-2 text-center text-sm text-soft">{t.oneOrder}</p>
			</Card>
		</aside>
	)
}

function Lines({ view, ...page }: { view: CartView } & Omit<CartPageProps, 'view'>) {
	const t = useText(cartText)
	const format = useFormats()
	const ticketsOf = (lineId: number) =>
		(page.tickets[lineId] ?? []).map((it) => ({ ...it, price: format.money(it.priceMinor, view.currency) }))
	return view.groups.map((group) => (
		<Card key={group.enterpriseId} flush>
			{group.name === '' ? null : (
				<h2 className="border-b border-line px-4 py-2.5 font-sans text-base">
					<span className="text-sm font-normal text-soft">{t.soldBy} </span>
					<a href={`/enterprises/${group.slug}`} className="hover:text-hill">
						{group.name}
					</a>
				</h2>
			)}
			<ul className="divide-y divide-line">
				{group.lines.map((line) => (
					<CartLine
						// A line that changed is drawn anew, so that its fields show what it is now.
						key={`${line.lineId} ${JSON.stringify(line.wish)}`}
						line={line}
						others={page.others[line.lineId] ?? []}
						currency={view.currency}
						refused={page.refusedChange?.lineId === line.lineId ? page.refusedChange : null}
						choices={{
							tickets: ticketsOf(line.lineId),
							starts: page.starts[line.listingId] ?? [],
							slots: page.slots[line.lineId] ?? [],
							timeZone: line.timeZone,
							today: page.today,
						}}
					/>
				))}
			</ul>
		</Card>
	))
}

/** The basket: its lines by enterprise, what they come to, and the way to pay. */
export function CartPage({ view, ...page }: CartPageProps) {
	const t = useText(cartText)
	const language = useLanguage()
	return (
		<>
			<PageHead title={t.title} />
			{page.done ? (
				<Notice tone="success" className="mb-4">
					{t.done[page.done]}
				</Notice>
			) : null}
			{page.isFull ? (
				<Notice tone="warn" className="mb-4">
					{t.full}
				</Notice>
			) : null}
			{page.refusedWish ? <NotAdded refused={page.refusedWish} today={page.today} returnTo={page.returnTo} /> : null}
			{view?.tooMany ? (
				<Notice tone="warn" title={limitWords(language, view.tooMany)} className="mb-4">
					{t.tooMany}
				</Notice>
			) : null}
			<Unpaid unpaid={page.unpaid} now={page.now} />
			{page.lapsedHtml ? <Drawn id="lapsed" html={page.lapsedHtml} /> : null}
			{view ? (
				<div className="grid grid-cols-[minmax(0,1fr)] gap-5 lg:grid-cols-[minmax(0,1fr)_min(22rem,36%)]">
					<div className="grid gap-4 self-start">
						<Lines view={view} {...page} />
					</div>
					<Summary view={view} returnTo={page.returnTo} />
					<div className="grid gap-5 self-start">
						<CartNote note={page.note} isNoted={page.isNoted} />
						<GiftApart count={page.keptFromGiving} />
						{page.companions ? <Companions {...page.companions} /> : null}
					</div>
				</div>
			) : (
				<Empty />
			)}
			<LaidAside {...page.laidAside} />
		</>
	)
}
