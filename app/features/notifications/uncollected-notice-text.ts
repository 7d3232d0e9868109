import { helloEn, helloZh } from '#app/domain/notices/greeting.ts'
import type { ToldUncollected } from '#app/domain/notices/notice-facts.ts'
import type { NoticeText, Tongue } from '#app/features/notifications/notice-words.ts'

type Kinds = 'uncollected-settled' | 'seller-uncollected-settled'

const things = ({ things: all }: ToldUncollected, { format, of }: Tongue) => format.list(all.map(of))
const back = ({ backMinor, order }: ToldUncollected, { format }: Tongue) => format.money(backMinor, order.currency)
const whereZh = ({ isHome }: ToldUncollected) => (isHome ? '已经回到卖家' : '退回超过 10 天，卖家没有记下收到')
const whereEn = ({ isHome }: ToldUncollected) =>
	isHome ? 'is back with its seller' : 'went back more than 10 days ago, and its seller has not noted it'

export const uncollectedNoticeText: NoticeText<Kinds> = {
	zh: {
		'uncollected-settled': (facts, tongue) => ({
			title:
				facts.backMinor > 0
					? `没有领取的包裹 ${facts.parcel}：退回 ${back(facts, tongue)}`
					: `没有领取的包裹 ${facts.parcel}：按规则不退款`,
			say: [
				helloZh(facts.order),
				`${things(facts, tongue)}：包裹${whereZh(facts)}。`,
				facts.backMinor > 0
					? `货款 ${back(facts, tongue)} 按退货规则退给您；去程运费已经用掉，不退；退回的路费不收您的。退款进度会另外告诉您。`
					: '生鲜、冷冻等不能无理由退货的东西，没有领取时货款不退。觉得不对，请联系卖家。',
			],
			action: '查看订单',
		}),
		'seller-uncollected-settled': (facts, tongue) => ({
			title: `没有人领的包裹 ${facts.parcel} 已结清`,
			say: [
				`订单 ${facts.order.number} 的包裹（${things(facts, tongue)}）${facts.isHome ? '回到您这里了' : '退回超过 10 天，没有记下收到'}。`,
				facts.backMinor > 0
					? `货款 ${back(facts, tongue)} 已按退货规则退给买家，去程运费归您。东西还能卖的，请自己加回库存。`
					: '按规则不退款，货款和运费归您，7 天后可以结算。',
			],
			action: '查看订单',
		}),
	},
	en: {
		'uncollected-settled': (facts, tongue) => ({
			title:
				facts.backMinor > 0
					? `Parcel ${facts.parcel} was not collected: ${back(facts, tongue)} goes back`
					: `Parcel ${facts.parcel} was not collected: by the rules nothing goes back`,
			say: [
				helloEn(facts.order),
				`your parcel with ${things(facts, tongue)} ${whereEn(facts)}.`,
				facts.backMinor > 0
					? `By the rules for returns ${back(facts, tongue)} for the goods goes back to you. The way to you was used and is not refunded; the way back costs you nothing. We tell you how the refund goes.`
					: 'Fresh, frozen and other goods that cannot be returned are not refunded when nobody collects them. If that seems wrong, please ask the seller.',
			],
			action: 'See the order',
		}),
		'seller-uncollected-settled': (facts, tongue) => ({
			title: `Parcel ${facts.parcel}, collected by nobody, is settled`,
			say: [
				`The parcel of order ${facts.order.number} (${things(facts, tongue)}) ${facts.isHome ? 'is back with you' : 'went back more than 10 days ago and was not noted as received'}.`,
				facts.backMinor > 0
					? `By the rules for returns ${back(facts, tongue)} for the goods went back to the buyer; the way there is yours. Add what can still be sold to your stock yourself.`
					: 'By the rules nothing is refunded: the price and the way there are yours, and are paid out after 7 days.',
			],
			action: 'See the order',
		}),
	},
}
