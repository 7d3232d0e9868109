import type { HoldLimit } from '#app/domain/capacity/hold-limits.ts'
import type { CartView } from '#app/domain/cart/cart-view.ts'
import { checkoutText } from '#app/features/checkout/checkout-text.ts'
import { FaultList, placeOf } from '#app/features/checkout/components/fault-list.tsx'
import { methodText } from '#app/features/checkout/method-text.ts'
import { discountText } from '#app/ui/commerce/discount-text.ts'
import { limitWords } from '#app/ui/commerce/limit-text.ts'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { Notice } from '#app/ui/kit/notice.tsx'
import { useLanguage, useText } from '#app/ui/text/language.tsx'

/** Why a submitted order was not placed. */
export type CheckoutAnswer =
	| { outcome: 'faults' }
	| { outcome: 'unavailable' }
	| { outcome: 'price-changed'; wasMinor: number | null; totalMinor: number; currency: string }
	| { outcome: 'coupon-refused' }
	| { outcome: 'address-needed' }
	| { outcome: 'unknown-region' }
	| { outcome: 'not-payable' }
	| { outcome: 'key-reused' }
	| { outcome: 'method-not-offered' }
	| { outcome: 'too-many'; retryAfterSeconds: number }
	| ({ outcome: 'holds-limited' } & HoldLimit)

/** A link back to what was chosen. */
function ToBasket() {
	const t = useText(checkoutText)
	return (
		<a href="/cart" className="font-semibold text-hill underline">
			{t.changeBasket}
		</a>
	)
}

function HoldsLimited({ answer }: { answer: HoldLimit }) {
	const t = useText(checkoutText)
	const language = useLanguage()
	return (
		<Notice tone="warn" title={limitWords(language, answer)}>
			{answer.limit === 'share' ? null : t.holdsLimitedBody} <ToBasket />
		</Notice>
	)
}

function PriceChanged(price: { wasMinor: number | null; totalMinor: number; currency: string }) {
	const t = useText(checkoutText)
	const format = useFormats()
	const now = format.money(price.totalMinor, price.currency)
	const was = price.wasMinor === null ? null : format.money(price.wasMinor, price.currency)
	return (
		<Notice tone="warn" title={t.priceChanged}>
			{was === null ? t.shippingKnown(now) : t.priceChangedBody(was, now)}
		</Notice>
	)
}

const SHORT = {
	'address-needed': { tone: 'error', title: 'addressNeeded' },
	'unknown-region': { tone: 'error', title: 'regionUnknown' },
	'not-payable': { tone: 'error', title: 'notPayable' },
	'key-reused': { tone: 'warn', title: 'keyReused' },
} as const

function MethodRefused() {
	return <Notice tone="error" title={useText(methodText).refused} />
}

interface NoticeProps {
	answer: CheckoutAnswer
	faults: Readonly<Record<string, string>>
	view: Pick<CartView, 'coupon' | 'currency'>
}

/** The reason at once, and the way to the code, which stands far below on a phone. */
function CouponRefused({ view: { coupon, currency } }: Pick<NoticeProps, 'view'>) {
	const t = useText(checkoutText)
	const words = useText(discountText)
	const format = useFormats()
	const money = (minor: number) => format.money(minor, currency)
	return (
		<Notice tone="warn" title={coupon?.refusal ? words.refused(coupon.refusal, { format, money }) : t.couponRefused}>
			{coupon?.refusal ? `${t.couponRefused} ` : null}
			<a href={`#${placeOf('coupon')}`} className="font-semibold text-hill underline">
				{t.toCoupon}
			</a>
		</Notice>
	)
}

/** Says what became of a submit that placed nothing. */
export function CheckoutNotice({ answer, faults, view }: NoticeProps) {
	const t = useText(checkoutText)
	switch (answer.outcome) {
		case 'faults':
			return (
				<Notice tone="error" title={t.checkFields}>
					<FaultList faults={faults} />
				</Notice>
			)
		case 'coupon-refused':
			return <CouponRefused view={view} />
		case 'unavailable':
			return (
				<Notice tone="error" title={t.unavailable}>
					{t.unavailableBody} <ToBasket />
				</Notice>
			)
		case 'price-changed':
			return <PriceChanged {...answer} />
		case 'holds-limited':
			return <HoldsLimited answer={answer} />
		case 'method-not-offered':
			return <MethodRefused />
		case 'too-many':
			return <Notice tone="warn" title={t.tooMany(answer.retryAfterSeconds)} />
		default: {
			const { tone, title } = SHORT[answer.outcome]
			return <Notice tone={tone} title={t[title]} />
		}
	}
}
