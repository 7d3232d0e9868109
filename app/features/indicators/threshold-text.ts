import type { Catalogue } from '#app/ui/text/language.tsx'
import { counted } from '#app/ui/text/counted.ts'

interface ThresholdText {
	title: string
	lead: string
	place: string
	levels: Record<'village' | 'township', string>
	sales: string
	threshold: string
	left: string
	when: string
	reached: (month: string) => string
	foreseen: (month: string) => string
	range: (earliest: string, latest: string | null) => string
	notWithin: (months: number) => string
	atBest: (month: string) => string
	reasons: Record<'too-few' | 'all-zero', string>
	none: string
}

/** When a place reaches the sales of a Taobao rule, in words. */
export const thresholdText: Catalogue<ThresholdText> = {
	zh: {
		title: '什么时候够得上淘宝村、淘宝镇的销售额',
		lead: '淘宝村要近十二个月销售额达到 1,000 万元，淘宝镇要超过 3,000 万元；只算本平台上的销售，网店数等其他条件见“淘宝村与集群统计”。写的是可能性第一次过半的月份，后面是早到（十分之一）和晚到（十分之九）的月份。',
		place: '地区',
		levels: { village: '村', township: '镇街' },
		sales: '近十二个月',
		threshold: '门槛',
		left: '还差',
		when: '达到的月份',
		reached: (month) => `${month}已达到`,
		foreseen: (month) => `预计 ${month}`,
		range: (earliest, latest) => (latest ? `早则 ${earliest}，晚则 ${latest}` : `早则 ${earliest}，晚则三年以上`),
		notWithin: (months) => `照现在的走势，${months} 个月内达不到`,
		atBest: (month) => `顺利时 ${month}`,
		reasons: { 'too-few': '过完的月份太少，推算不出', 'all-zero': '还没有销售' },
		none: '这里还没有在卖的店。',
	},
	en: {
		title: 'When the sales of a Taobao village or town are reached',
		lead: 'A Taobao village sells ten million yuan in twelve months, a Taobao town more than thirty million; only sales on this platform are seen, and the other conditions stand under Taobao villages and cluster statistics. The month is the first in which it is as likely as not; the range is from one chance in ten to nine in ten.',
		place: 'Place',
		levels: { village: 'village', township: 'town' },
		sales: 'Last twelve months',
		threshold: 'Threshold',
		left: 'Short by',
		when: 'Reached',
		reached: (month) => `reached in ${month}`,
		foreseen: (month) => `about ${month}`,
		range: (earliest, latest) => (latest ? `between ${earliest} and ${latest}` : `${earliest} at the earliest`),
		notWithin: (months) => `not within ${counted(months, 'month')}, as things go`,
		atBest: (month) => `${month} at best`,
		reasons: { 'too-few': 'too few months are over to tell', 'all-zero': 'no sales yet' },
		none: 'No store sells here yet.',
	},
}
