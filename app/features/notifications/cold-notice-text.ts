import type { ToldBreach } from '#app/domain/notices/notice-facts.ts'
import type { NoticeText, Tongue } from '#app/features/notifications/notice-words.ts'
import { counted } from '#app/ui/text/counted.ts'

const MOST_NAMED = 10

const parcelsOf = ({ parcels }: ToldBreach) =>
	parcels.slice(0, MOST_NAMED).join(', ') + (parcels.length > MOST_NAMED ? ` … (${parcels.length})` : '')

const zh = (breach: ToldBreach, { format }: Tongue) => ({
	title: `冷链断了 ${format.duration(breach.minutes)}：${breach.parcels.length} 个包裹`,
	facts: [
		{ term: '包裹', detail: parcelsOf(breach) },
		{ term: '最离谱的温度', detail: `${format.decimal(breach.worstC)} °C` },
	],
})
const en = (breach: ToldBreach, { format }: Tongue) => ({
	title: `The cold chain broke for ${format.duration(breach.minutes)}: ${counted(breach.parcels.length, 'parcel')}`,
	facts: [
		{ term: 'Parcels', detail: parcelsOf(breach) },
		{ term: 'Furthest off', detail: `${format.decimal(breach.worstC)} °C` },
	],
})

export const coldNoticeText: NoticeText<'seller-cold-breach' | 'operator-cold-breach'> = {
	zh: {
		'seller-cold-breach': (breach, tongue) => ({
			...zh(breach, tongue),
			say: ['货箱里的温度超出了限度半小时以上。包裹没有被拦下：请看看货还能不能送，必要时联系买家补发或退款。'],
			action: '看订单',
		}),
		'operator-cold-breach': (breach, tongue) => ({
			...zh(breach, tongue),
			say: ['货箱里的温度超出了限度半小时以上，已经记下并告诉了商家。请查清楚是哪一段，再写下怎么处理的。'],
			action: '去处理',
		}),
	},
	en: {
		'seller-cold-breach': (breach, tongue) => ({
			...en(breach, tongue),
			say: [
				'It was outside its limits in the crate for half an hour or more. The parcels were not stopped: see whether the goods can still be sold, and speak with the buyer about new ones or the money back.',
			],
			action: 'See the order',
		}),
		'operator-cold-breach': (breach, tongue) => ({
			...en(breach, tongue),
			say: [
				'It was outside its limits in the crate for half an hour or more; the sellers were told. Find out where it happened, then write down what was done.',
			],
			action: 'Look into it',
		}),
	},
}
