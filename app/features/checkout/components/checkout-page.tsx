import { Form, useLocation } from '@remix-run/react'
import type { CartView } from '#app/domain/cart/cart-view.ts'
import type { SavedAddress } from '#app/domain/accounts/saved-address.ts'
import type { AddressChoice } from '#app/domain/checkout/address-choice.ts'
import { MOST_NOTE_LETTERS } from '#app/domain/checkout/buyer-details.ts'
import { checkoutText } from '#app/features/checkout/checkout-text.ts'
import { KeptAddress } from '#app/ui/commerce/address-fields.tsx'
import { type CheckoutAnswer, CheckoutNotice } from '#app/features/checkout/components/checkout-answer.tsx'
import { placeOf } from '#app/features/checkout/components/fault-list.tsx'
import { GiftFields } from '#app/features/checkout/components/gift-fields.tsx'
import type { MethodOption } from '#app/features/checkout/components/method-fields.tsx'
import { OrderSummary } from '#app/features/checkout/components/order-summary.tsx'
import { PayAndPlace } from '#app/features/checkout/components/pay-and-place.tsx'
import { ShipAddress } from '#app/features/checkout/components/ship-address.tsx'
import { type ShipPoint, ShipChoices } from '#app/features/checkout/components/ship-choices.tsx'
import { Countdown } from '#app/ui/commerce/countdown.tsx'
import { CouponField } from '#app/ui/commerce/coupon-field.tsx'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { Card } from '#app/ui/kit/card.tsx'
import { TextAreaField, TextField } from '#app/ui/kit/field.tsx'
import { classNames } from '#app/ui/kit/class-names.ts'
import { Notice } from '#app/ui/kit/notice.tsx'
import { PageHead } from '#app/ui/kit/section.tsx'
import { useText } from '#app/ui/text/language.tsx'

export interface CheckoutPageProps {
	view: CartView
	address: AddressChoice
	/** The buyer's address book. */
	saved: readonly SavedAddress[]
	points: readonly ShipPoint[]
	/** The idempotency key this page submits. */
	formKey: string
	methods: readonly MethodOption[]
	unpaid: readonly { number: string; holdUntil: Date }[]
	now: Date
	/** What the fields are filled with. */
	values: Readonly<Record<string, string>>
	faults: Readonly<Record<string, string>>
	answer: CheckoutAnswer | null
	isLoggedIn: boolean
	/** The terms of each line, in sentences. */
	rules: Readonly<Record<number, readonly string[]>>
	/** What is said of a place in a group, when it is one. */
	ofGroup: { title: string; body: string } | null
	/** Whether it may be given away, and whether it is. */
	canBeGiven: boolean
	isGift: boolean
}

type Fields = Pick<CheckoutPageProps, 'values' | 'faults'>

function ContactFields({ values, faults }: Fields) {
	const t = useText(checkoutText)
	const field = (name: 'name' | 'phone' | 'email') => ({
		name,
		label: t[name],
		defaultValue: values[name],
		error: faults[name] ? t.faults[name] : null,
		fieldId: placeOf(name),
		required: true,
	})
	return (
		<div className="grid gap-3 sm:grid-cols-2">
			<TextField {...field('name')} autoComplete="name" maxLength={80} />
			<TextField {...field('phone')} type="tel" autoComplete="tel" maxLength={30} />
			<TextField
				{...field('email')}
				type="email"
				autoComplete="email"
				hint={t.emailHint}
				maxLength={254}
				className="sm:col-span-2"
			/>
		</div>
	)
}

function Unpaid({ unpaid, now }: Pick<CheckoutPageProps, 'unpaid' | 'now'>) {
	const t = useText(checkoutText)
	const format = useFormats()
	return unpaid.map(({ number, holdUntil }) => (
		<Notice key={number} tone="warn" title={t.unpaidTitle} className="mb-4">
			{t.unpaid(number, format.time(holdUntil))} <Countdown now={now} until={holdUntil} />{' '}
			<a href={`/orders/${number}`} className="font-semibold text-hill underline">
				{t.toOrder}
			</a>
		</Notice>
	))
}

function LogInHint() {
	const t = useText(checkoutText)
	const { pathname, search } = useLocation()
	return (
		<p className="text-sm text-soft">
			{t.login}{' '}
			<a
				href={`/login?returnTo=${encodeURIComponent(pathname + search)}`}
				className="font-semibold text-hill hover:underline"
			>
				{t.loginLink}
			</a>
		</p>
	)
}

/** What it costs, and under it how it is paid; where nothing is sent the sum stands beside and paying under the few fields. */
function Sum(page: CheckoutPageProps) {
	const t = useText(checkoutText)
	const { view, values, faults, answer } = page
	const isApart = view.parcels.length === 0
	const pay = <PayAndPlace methods={page.methods} {...{ view, values, faults, answer, isApart }} />
	return (
		<>
			<div className={classNames('self-start lg:sticky lg:top-4', isApart && 'lg:col-start-2 lg:row-span-2')}>
				<Card>
					<h2 className="text-xl">{t.yourOrder}</h2>
					<OrderSummary view={view} rules={page.rules} />
					<div className="mt-4" id={placeOf('coupon')}>
						<CouponField view={view} />
					</div>
					{isApart ? null : pay}
				</Card>
			</div>
			{isApart ? (
				<div className="self-start">
					<Card>{pay}</Card>
				</div>
			) : null}
		</>
	)
}

/** Where it goes and how; who can collect at their stay, or is staying, chooses that before an address is asked for. */
function Where(page: CheckoutPageProps) {
	const { view, values, faults, isGift } = page
	const choices = isGift ? null : <ShipChoices view={view} points={page.points} />
	const isStaying = view.collectAt !== null || view.parcels.some(({ rooms }) => rooms.length > 0)
	return (
		<>
			{isStaying ? choices : null}
			{page.canBeGiven ? <GiftFields {...{ isGift, values, faults }} /> : null}
			{view.needsAddress ? (
				<ShipAddress
					{...{ isGift, values, faults }}
					address={page.address}
					saved={page.saved}
					isLoggedIn={page.isLoggedIn}
				/>
			) : (
				<KeptAddress address={page.address} line={values.line ?? ''} />
			)}
			{isStaying ? null : choices}
		</>
	)
}

/** The one page on which a basket becomes an order: who, where to, what it costs, under which terms. */
export function CheckoutPage(page: CheckoutPageProps) {
	const t = useText(checkoutText)
	const { view, values, faults, answer } = page
	return (
		<>
			<PageHead title={t.title} lead={t.lead} actions={page.isLoggedIn ? null : <LogInHint />} />
			{answer ? (
				<div className="mb-4">
					<CheckoutNotice {...{ answer, faults, view }} />
				</div>
			) : null}
			{page.ofGroup ? (
				<Notice title={page.ofGroup.title} className="mb-4">
					{page.ofGroup.body}
				</Notice>
			) : null}
			<Unpaid unpaid={page.unpaid} now={page.now} />
			<Form
				method="post"
				noValidate
				preventScrollReset
				className="grid grid-cols-[minmax(0,1fr)] gap-5 lg:grid-cols-[minmax(0,1fr)_min(25rem,40%)] lg:grid-rows-[auto_1fr]"
			>
				<input type="hidden" name="key" value={page.formKey} />
				<input type="hidden" name="quote" value={view.hash} />
				<input type="hidden" name="total" value={view.shippingMinor === null ? '' : view.totalMinor} />
				<div className="grid grid-cols-[minmax(0,1fr)] gap-5 self-start">
					<Card>
						<h2 className="text-xl">{t.contact}</h2>
						<p className="mb-3 text-sm text-soft">{t.contactHint}</p>
						<ContactFields values={values} faults={faults} />
					</Card>
					<Where {...page} />
					<Card>
						<TextAreaField
							name="note"
							fieldId={placeOf('note')}
							label={t.note}
							hint={t.noteHint}
							rows={2}
							maxLength={MOST_NOTE_LETTERS}
							defaultValue={values.note}
							error={faults.note ? t.faults.note : null}
						/>
					</Card>
				</div>
				<Sum {...page} />
			</Form>
		</>
	)
}
