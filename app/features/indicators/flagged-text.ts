import type { Catalogue } from '#app/ui/text/language.tsx'
import { counted } from '#app/ui/text/counted.ts'

interface FlaggedText {
	title: string
	lead: string
	none: string
	found: (orders: string, money: string) => string
	table: string
	place: string
	orders: string
	money: string
	without: string
	with: string
	change: string
	rank: (rank: number) => string
	unranked: string
	noScore: string
	nothing: string
}

/** The index with and without orders flagged as brushing, in words. */
export const flaggedText: Catalogue<FlaggedText> = {
	zh: {
		title: '有无刷单的指数',
		lead: '被判为刷单的订单（卖家自己人下的单、同一买家一天在同一家店超过五单）不进任何指标。这里把它们算进去再排一次，看清谁会因此得分、名次差多少。',
		none: '这里近十二个月没有被判为刷单的订单，两种算法没有差别。',
		found: (orders, money) => `近十二个月被判为刷单：${orders} 单，${money}。`,
		table: '算与不算的差别',
		place: '地区',
		orders: '刷单',
		money: '金额',
		without: '不算（公布的）',
		with: '算进去',
		change: '差',
		rank: (rank) => `第 ${rank} 名`,
		unranked: '不排名',
		noScore: '数据不足，不打分',
		nothing: '这一层级没有地区的得分或名次会变。',
	},
	en: {
		title: 'The index with and without brushing',
		lead: 'Orders flagged as brushing (a seller’s own people, or more than five of one buyer at one store within a day) count in no figure. Here they are counted in and the places ranked again: whose score and rank would differ, and by how much.',
		none: 'No order of the last twelve months is flagged here: both ways come to the same.',
		found: (orders, money) => `Flagged in the last twelve months: ${counted(orders, 'order')}, ${money}.`,
		table: 'With and without',
		place: 'Place',
		orders: 'Flagged',
		money: 'Value',
		without: 'Without (as published)',
		with: 'Counted in',
		change: 'Change',
		rank: (rank) => `rank ${rank}`,
		unranked: 'not ranked',
		noScore: 'too little data for a score',
		nothing: 'No place of this level would have another score or rank.',
	},
}
