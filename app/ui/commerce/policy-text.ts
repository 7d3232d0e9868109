import type {
	CancellationFee,
	CancellationPolicy,
	CancellationTier,
	GoodsPolicy,
	ServicePolicy,
} from '#app/domain/cancellation/policy.ts'
import type { Language } from '#app/domain/language/bilingual.ts'
import { type Formats, formatsOf } from '#app/ui/format/formats.ts'
import { counted } from '#app/ui/text/counted.ts'

interface PolicyWords {
	free: string
	percent: (share: string) => string
	nights: (nights: number, rest: string | null) => string
	amount: (amount: string) => string
	daysBefore: (days: number, at: string) => string
	hoursBefore: (hours: number) => string
	until: (when: string, fee: string) => string
	booked: (hours: number) => string
	/** Of what comes after the sentence before. */
	later: (sentence: string) => string
	grace: (minutes: number, notice: number) => string
	noShow: (fee: string) => string
	early: (fee: string) => string
	goodsReturn: (days: number | null) => string
	goodsClaim: (hours: number) => string
	allOrNothing: string
	byComponent: string
}

const zh: PolicyWords = {
	free: '免费取消',
	percent: (share) => `收 ${share}`,
	nights: (nights, rest) => `收前 ${nights} 晚房费${rest ? `，其余晚数收 ${rest}` : ''}`,
	amount: (amount) => `收 ${amount}`,
	daysBefore: (days, at) => (days === 0 ? `当天 ${at} 前` : `提前 ${days} 天的 ${at} 前`),
	hoursBefore: (hours) => (hours === 0 ? '开始前' : `开始前 ${hours} 小时以前`),
	until: (when, fee) => `${when}：${fee}`,
	booked: (hours) => `（限下单后 ${hours} 小时内）`,
	later: (sentence) => `之后到${sentence}`,
	grace: (minutes, notice) => `下单后 ${minutes} 分钟内免费取消（离开始还有 ${notice} 小时以上时）`,
	noShow: (fee) => `没有来：${fee}`,
	early: (fee) => `提前离店：未住的晚数${fee}`,
	goodsReturn: (days) => (days === null ? '鲜活易腐，不支持无理由退货' : `收货 ${days} 天内可无理由退货`),
	goodsClaim: (hours) =>
		`有问题请在收货 ${hours % 24 === 0 ? `${hours / 24} 天` : `${hours} 小时`}内拍照告诉我们，包赔`,
	allOrNothing: '套餐只能整体取消，按其中各项的规则计费',
	byComponent: '套餐里的每一项可以分开取消，按它实付的份额和各自的规则计费',
}

const en: PolicyWords = {
	free: 'free cancellation',
	percent: (share) => `${share} is kept`,
	nights: (nights, rest) =>
		`the first ${nights === 1 ? 'night' : `${nights} nights`}${rest ? ` and ${rest} of the others` : ''} ${nights === 1 && !rest ? 'is' : 'are'} kept`,
	amount: (amount) => `${amount} is kept`,
	daysBefore: (days, at) => (days === 0 ? `Until ${at} on the day` : `Until ${at}, ${counted(days, 'day')} before`),
	hoursBefore: (hours) => (hours === 0 ? 'Until it starts' : `Until ${counted(hours, 'hour')} before it starts`),
	until: (when, fee) => `${when}: ${fee}`,
	booked: (hours) => ` (within ${counted(hours, 'hour')} of booking)`,
	later: (sentence) => `After that, ${sentence.charAt(0).toLowerCase()}${sentence.slice(1)}`,
	grace: (minutes, notice) =>
		`Free for ${counted(minutes, 'minute')} after booking, when it starts more than ${counted(notice, 'hour')} later`,
	noShow: (fee) => `If you do not come: ${fee}`,
	early: (fee) => `If you leave early, of the nights not stayed: ${fee}`,
	goodsReturn: (days) =>
		days === null
			? 'Fresh goods cannot be sent back unwanted'
			: `Can be sent back within ${counted(days, 'day')} of delivery`,
	goodsClaim: (hours) =>
		`If anything is wrong, send us a photo within ${hours % 24 === 0 && hours > 24 ? `${hours / 24} days` : counted(hours, 'hour')} of delivery and we make it good`,
	allOrNothing: 'Cancelled only as a whole, by the rules of what is in it',
	byComponent: 'Each part can be cancelled alone, at its paid share and by its own rules',
}

const WORDS: Record<Language, PolicyWords> = { zh, en }

function feeText(fee: CancellationFee, t: PolicyWords, format: Formats): string {
	switch (fee.feeType) {
		case 'PERCENT':
			return fee.bp === 0 ? t.free : t.percent(format.percent(fee.bp / 10_000))
		case 'NIGHTS':
			return t.nights(fee.nights, fee.restBp > 0 ? format.percent(fee.restBp / 10_000) : null)
		case 'AMOUNT':
			return t.amount(format.money(fee.amountMinor))
	}
}

function tierText({ until, withinHoursOfBooking, fee }: CancellationTier, t: PolicyWords, format: Formats): string {
	const when = 'hoursBefore' in until ? t.hoursBefore(until.hoursBefore) : t.daysBefore(until.daysBefore, until.at)
	const booked = withinHoursOfBooking === null ? '' : t.booked(withinHoursOfBooking)
	return t.until(when + booked, feeText(fee, t, format))
}

function serviceSentences(policy: ServicePolicy, t: PolicyWords, format: Formats): string[] {
	return [
		...policy.tiers.map((tier, at) => (at === 0 ? tierText(tier, t, format) : t.later(tierText(tier, t, format)))),
		t.noShow(feeText(policy.noShow, t, format)),
		...(policy.kind === 'stay' ? [t.early(feeText(policy.earlyDeparture, t, format))] : []),
		t.grace(policy.graceMinutes, policy.graceNoticeHours),
	]
}

const goodsSentences = (policy: GoodsPolicy, t: PolicyWords) => [
	t.goodsReturn(policy.returnDays),
	t.goodsClaim(policy.claimHours),
]

/** A cancellation policy in plain sentences, the first the earliest. */
export function policySentences(language: Language, policy: CancellationPolicy): string[] {
	const t = WORDS[language]
	switch (policy.kind) {
		case 'product':
			return goodsSentences(policy, t)
		case 'package':
			return [policy.code === 'ALL_OR_NOTHING' ? t.allOrNothing : t.byComponent]
		case 'stay':
		case 'experience':
			return serviceSentences(policy, t, formatsOf(language))
	}
}
