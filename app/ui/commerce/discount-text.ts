import type { CouponRefusal } from '#app/domain/pricing/coupon-terms.ts'
import type { NightRule } from '#app/domain/pricing/night-rule.ts'
import type { FundedBy, LineDiscount } from '#app/domain/pricing/priced-line.ts'
import type { Formats } from '#app/ui/format/formats.ts'
import type { Catalogue } from '#app/ui/text/language.tsx'

type Money = (minor: number) => string

interface DiscountText {
	kinds: Record<LineDiscount['kind'], string>
	fundedBy: Record<FundedBy, string>
	setBy: Record<NightRule['rule'], string>
	coupon: string
	couponHint: string
	apply: string
	applied: (amount: string) => string
	refused: (refusal: CouponRefusal, say: { format: Formats; money: Money }) => string
}

export const discountText: Catalogue<DiscountText> = {
	zh: {
		kinds: {
			last_minute: '临近入住优惠',
			early_bird: '早订优惠',
			length_of_stay: '连住优惠',
			promotion: '促销',
			package: '套餐优惠',
			coupon: '优惠券',
			kept_price: '改约保留原价',
		},
		fundedBy: { platform: '（平台承担）', seller: '（商家承担）' },
		setBy: { date: '当日价', season: '季节价', base: '' },
		coupon: '优惠券码',
		couponHint: '没有就空着',
		apply: '使用',
		applied: (amount) => `已减 ${amount}`,
		refused: (refusal, { format, money }) => {
			switch (refusal.code) {
				case 'coupon_unknown':
					return '没有这个优惠券码，请核对字母和数字'
				case 'coupon_not_started':
					return `这张券 ${format.dateTime(refusal.starts)} 起可用`
				case 'coupon_ended':
					return '这张券已经过期'
				case 'coupon_other_seller':
					return '篮子里没有这张券适用的东西'
				case 'coupon_below_minimum':
					return `满 ${money(refusal.minSpendMinor)} 可用，还差 ${money(refusal.minSpendMinor - refusal.spentMinor)}`
				case 'coupon_used_up':
					return '这张券已经被领完了'
				case 'coupon_used_by_you':
					return `每位客人限用 ${refusal.times} 次，您已经用过了`
			}
		},
	},
	en: {
		kinds: {
			last_minute: 'Last-minute',
			early_bird: 'Early bird',
			kept_price: 'Price kept at the change',
			length_of_stay: 'Longer stay',
			promotion: 'Promotion',
			package: 'Package',
			coupon: 'Coupon',
		},
		fundedBy: { platform: ' (paid by the platform)', seller: ' (paid by the seller)' },
		setBy: { date: 'price of this date', season: 'season price', base: '' },
		coupon: 'Coupon code',
		couponHint: 'Leave it empty if you have none',
		apply: 'Apply',
		applied: (amount) => `${amount} taken off`,
		refused: (refusal, { format, money }) => {
			switch (refusal.code) {
				case 'coupon_unknown':
					return 'There is no such code; please check its letters and digits'
				case 'coupon_not_started':
					return `This coupon can be used from ${format.dateTime(refusal.starts)}`
				case 'coupon_ended':
					return 'This coupon has ended'
				case 'coupon_other_seller':
					return 'Nothing in the basket is meant by this coupon'
				case 'coupon_below_minimum':
					return `From ${money(refusal.minSpendMinor)} on; ${money(refusal.minSpendMinor - refusal.spentMinor)} is missing`
				case 'coupon_used_up':
					return 'This coupon has been used up'
				case 'coupon_used_by_you':
					return `Each guest may use it ${refusal.times === 1 ? 'once' : `${refusal.times} times`}, and you have`
			}
		},
	},
}
