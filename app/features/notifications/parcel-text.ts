import { helloEn, helloZh, nameToGreet } from '#app/domain/notices/greeting.ts'
import { localDateAt } from '#app/domain/time/zoned.ts'
import { MARKET_ZONE } from '#app/domain/time/market-zone.ts'
import type { ToldParcel, ToldPickUp } from '#app/domain/notices/notice-facts.ts'
import type { NoticeText, NoticeWords, Tongue } from '#app/features/notifications/notice-words.ts'

type Kinds =
	| 'parcel-sent'
	| 'household-parcel'
	| 'parcel-ready'
	| 'parcel-waits'
	| 'gift-ready'
	| 'parcel-delivered'
	| 'parcel-exception'
	| 'seller-parcel-exception'

const things = ({ things: all }: ToldParcel, { format, of }: Tongue) => format.list(all.map(of))
/** What becomes of the money of a parcel that nobody fetched. */
const RULE = {
	zh: '卖家收到后（最迟 10 天），货款按退货规则自动退给您；去程运费不退，不能无理由退货的生鲜、冷冻品不退。',
	en: 'Once it is there, or after 10 days at the latest, the goods are refunded by themselves by the rules for returns: the way to you is not, nor is fresh or frozen food that cannot be returned.',
} as const

/** A promise up to midnight is one for the day that ends with it. */
const lastDay = (promisedBy: string, { format }: Tongue) =>
	format.dayWeekday(localDateAt(new Date(Date.parse(promisedBy) - 1), MARKET_ZONE))

const keptTo = ({ until }: ToldPickUp, tongue: Tongue) => lastDay(until, tongue)

const pickUpZh = (pickUp: ToldPickUp, tongue: Tongue) => [
	`取件码：${pickUp.code}。${tongue.of(pickUp.place)}${pickUp.hours ? `（${pickUp.hours}）` : ''}为您保管到 ${keptTo(pickUp, tongue)}。`,
	'谁拿着取件码都可以代您领取；没有约好的人，请不要告诉他。',
]

const pickUpEn = (pickUp: ToldPickUp, tongue: Tongue) => [
	`Pick-up code: ${pickUp.code}. It is kept at ${tongue.of(pickUp.place)}${pickUp.hours ? ` (${pickUp.hours})` : ''} until ${keptTo(pickUp, tongue)}.`,
	'Whoever has the code may collect it for you; please tell it to nobody else.',
]

/** Whoever gave it is told how it stands, and neither where it is nor with which code it is fetched. */
const giftZh = (facts: ToldParcel, tongue: Tongue, isThere: boolean): NoticeWords => ({
	title: isThere ? '您送的礼物，对方收到了' : '您送的礼物到了代收点，等对方来取',
	say: [
		helloZh(facts.order),
		isThere
			? `${things(facts, tongue)} 已经到了收礼人手里。`
			: `${things(facts, tongue)} 到了收礼人选的代收点。取件码只给收礼人；取走了会告诉您。`,
	],
	action: '查看物流',
})

const giftEn = (facts: ToldParcel, tongue: Tongue, isThere: boolean): NoticeWords => ({
	title: isThere ? 'Your gift is with its receiver' : 'Your gift waits to be fetched by its receiver',
	say: [
		helloEn(facts.order),
		isThere
			? `your gift with ${things(facts, tongue)} is with its receiver.`
			: `your gift with ${things(facts, tongue)} is at its point. Only its receiver is told the code; you are told once it is fetched.`,
	],
	action: 'Track the parcel',
})

export const parcelText: NoticeText<Kinds> = {
	zh: {
		'parcel-sent': (facts, tongue) => ({
			title: `包裹 ${facts.parcel} 寄出了`,
			say: [
				helloZh(facts.order),
				`${tongue.of(facts.seller)}把您的包裹寄出了：${things(facts, tongue)}。`,
				...(facts.promisedBy ? [`最晚 ${lastDay(facts.promisedBy, tongue)} 送到。`] : []),
			],
			action: '查看物流',
		}),
		'parcel-ready': (facts, tongue) =>
			facts.order.isGift
				? giftZh(facts, tongue, false)
				: {
						title: `包裹 ${facts.parcel} 可以领取了${facts.pickUp ? `，取件码 ${facts.pickUp.code}` : ''}`,
						say: [
							helloZh(facts.order),
							`${things(facts, tongue)} 已经到代收点，请尽快去领。${facts.pickUp ? '' : '地点在物流页上。'}`,
							...(facts.pickUp ? pickUpZh(facts.pickUp, tongue) : []),
						],
						action: '查看物流',
					},
		'parcel-waits': (facts, tongue) => ({
			title: `包裹 ${facts.parcel} 还在等您，取件码 ${facts.pickUp.code}`,
			say: [
				helloZh(facts.order),
				`${things(facts, tongue)} 还在代收点。过了保管期会退回给卖家。`,
				...pickUpZh(facts.pickUp, tongue),
			],
			action: '查看物流',
		}),
		// All that a text message carries is its title.
		'gift-ready': ({ things: all, isReminder, pickUp }, tongue) => ({
			title: `您收下的礼物${isReminder ? '还' : ''}在${tongue.of(pickUp.place)}，取件码 ${pickUp.code}，保管到 ${keptTo(pickUp, tongue)}`,
			say: [`里面有：${tongue.format.list(all.map(tongue.of))}。`, ...pickUpZh(pickUp, tongue)],
			action: '看这份礼物',
		}),
		'household-parcel': ({ carrier, called, isReminder, pickUp }, tongue) => ({
			title: `${nameToGreet(called)}您好，您的${tongue.of(carrier)}包裹${isReminder ? '还' : ''}在${tongue.of(pickUp.place)}，取件码 ${pickUp.code}，保管到 ${keptTo(pickUp, tongue)}`,
			say: pickUpZh(pickUp, tongue),
			action: '查包裹',
		}),
		'parcel-delivered': (facts, tongue) =>
			facts.order.isGift
				? giftZh(facts, tongue, true)
				: {
						title: `包裹 ${facts.parcel} 送到了`,
						say: [
							helloZh(facts.order),
							`${things(facts, tongue)} 已经送到。请趁新鲜；有什么不对，在订单页上告诉卖家。`,
						],
						action: '查看物流',
					},
		'parcel-exception': (facts, tongue) => ({
			title: `包裹 ${facts.parcel} 路上遇到了问题`,
			say: [
				helloZh(facts.order),
				facts.isUncollected
					? `${things(facts, tongue)} 过了保管期没有领取，正退回给卖家。${RULE.zh}想要别的安排，请联系卖家。`
					: `${things(facts, tongue)} 的包裹没能按计划送达。卖家已经知道，正在处理；送不到的话，您付的会退回。`,
			],
			action: '查看物流',
		}),
		'seller-parcel-exception': (facts, tongue) => ({
			title: `包裹 ${facts.parcel} 需要您处理`,
			say: [
				facts.isUncollected
					? `订单 ${facts.order.number} 的包裹（${things(facts, tongue)}）过了保管期没有人领，正退回给您。收到后请在包裹页记下，货款随即按退货规则结清；10 天内没有记下的，到时自动结清。`
					: `订单 ${facts.order.number} 的包裹（${things(facts, tongue)}）路上遇到了问题，请联系承运方并告诉买家。`,
			],
			action: '查看包裹',
		}),
	},
	en: {
		'parcel-sent': (facts, tongue) => ({
			title: `Parcel ${facts.parcel} is on its way`,
			say: [
				helloEn(facts.order),
				`${tongue.of(facts.seller)} has sent your parcel with ${things(facts, tongue)}.`,
				...(facts.promisedBy ? [`Expected by ${lastDay(facts.promisedBy, tongue)}.`] : []),
			],
			action: 'Track the parcel',
		}),
		'parcel-ready': (facts, tongue) =>
			facts.order.isGift
				? giftEn(facts, tongue, false)
				: {
						title: `Parcel ${facts.parcel} is ready to be collected${facts.pickUp ? `, code ${facts.pickUp.code}` : ''}`,
						say: [
							helloEn(facts.order),
							`your parcel with ${things(facts, tongue)} waits at the delivery point. Please collect it soon${facts.pickUp ? '.' : '; the tracking page says where.'}`,
							...(facts.pickUp ? pickUpEn(facts.pickUp, tongue) : []),
						],
						action: 'Track the parcel',
					},
		'parcel-waits': (facts, tongue) => ({
			title: `Parcel ${facts.parcel} still waits for you, code ${facts.pickUp.code}`,
			say: [
				helloEn(facts.order),
				`your parcel with ${things(facts, tongue)} is still at the delivery point. After its last day it goes back to the seller.`,
				...pickUpEn(facts.pickUp, tongue),
			],
			action: 'Track the parcel',
		}),
		'gift-ready': ({ things: all, isReminder, pickUp }, tongue) => ({
			title: `Your gift ${isReminder ? 'still waits' : 'waits'} at ${tongue.of(pickUp.place)}: code ${pickUp.code}, kept until ${keptTo(pickUp, tongue)}`,
			say: [`In it: ${tongue.format.list(all.map(tongue.of))}.`, ...pickUpEn(pickUp, tongue)],
			action: 'See the gift',
		}),
		'household-parcel': ({ carrier, isReminder, pickUp }, tongue) => ({
			title: `Your ${tongue.of(carrier)} parcel ${isReminder ? 'still waits' : 'waits'} at ${tongue.of(pickUp.place)}: code ${pickUp.code}, kept until ${keptTo(pickUp, tongue)}`,
			say: pickUpEn(pickUp, tongue),
			action: 'Track a parcel',
		}),
		'parcel-delivered': (facts, tongue) =>
			facts.order.isGift
				? giftEn(facts, tongue, true)
				: {
						title: `Parcel ${facts.parcel} was delivered`,
						say: [
							helloEn(facts.order),
							`your parcel with ${things(facts, tongue)} was delivered. Enjoy it fresh; if anything is wrong, tell the seller on the page of the order.`,
						],
						action: 'Track the parcel',
					},
		'parcel-exception': (facts, tongue) => ({
			title: `Parcel ${facts.parcel} met with a problem`,
			say: [
				helloEn(facts.order),
				facts.isUncollected
					? `your parcel with ${things(facts, tongue)} was not collected in time and goes back to the seller. ${RULE.en} If you wish anything else, please ask the seller.`
					: `your parcel with ${things(facts, tongue)} could not go as planned. The seller knows and sees to it; if it cannot reach you, your money goes back to you.`,
			],
			action: 'Track the parcel',
		}),
		'seller-parcel-exception': (facts, tongue) => ({
			title: `Parcel ${facts.parcel} needs you`,
			say: [
				facts.isUncollected
					? `Nobody collected the parcel of order ${facts.order.number} (${things(facts, tongue)}) in time: it comes back to you. Note it on the page of parcels when it is there: its money is then settled by the rules for returns, and by itself after 10 days without your word.`
					: `The parcel of order ${facts.order.number} (${things(facts, tongue)}) met with a problem. Please ask the carrier and tell the buyer.`,
			],
			action: 'See the parcels',
		}),
	},
}
