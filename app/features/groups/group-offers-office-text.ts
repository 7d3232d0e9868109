import type { GroupState } from '#app/domain/groups/group-states.ts'
import type { Catalogue } from '#app/ui/text/language.tsx'
import { counted } from '#app/ui/text/counted.ts'

/** Where a seller offers goods to groups. */
export const groupOffersOfficeText: Catalogue<{
	title: string
	lead: string
	running: string
	none: string
	made: string
	ended: string
	notTaken: string
	window: (from: string, to: string) => string
	terms: (size: string, hours: string) => string
	alone: (price: string) => string
	taken: (taken: string, quota: string) => string
	group: (paid: string, size: string) => string
	states: Record<GroupState, string>
	until: (at: string) => string
	stop: string
	stopHint: string
	cancel: string
	cancelHint: string
	fresh: string
	make: string
	noVariants: string
	fields: Record<'variant' | 'size' | 'price' | 'quota' | 'hours' | 'from' | 'to', string>
	hints: Partial<Record<'variant' | 'size' | 'price' | 'quota' | 'hours' | 'from' | 'to', string>>
	choose: string
	faults: Record<string, string>
}> = {
	zh: {
		title: '拼团',
		lead: '人数够了才按拼团价成交。每个名额都是付了款的人，不能加假的人；到时间人不满，全部自动退款。',
		running: '现有的',
		none: '还没有拼团。',
		made: '已经开始。',
		ended: '已经结束。',
		notTaken: '没有保存，请看标红的几处；填的内容都还在。',
		window: (from, to) => `${from} 至 ${to} 可以开团`,
		terms: (size, hours) => `${size} 人团，${hours} 小时`,
		alone: (price) => `单独买 ${price}`,
		taken: (taken, quota) => `已用 ${taken} / ${quota} 件`,
		group: (paid, size) => `${paid} / ${size} 人`,
		states: { OPEN: '正在拼', SUCCEEDED: '成了', FAILED: '没成，已退款', CANCELLED: '取消，已退款' },
		until: (at) => `到 ${at}`,
		stop: '不再开新团',
		stopHint: '正在拼的团继续到结束。',
		cancel: '结束并取消正在拼的团',
		cancelHint: '正在拼的团里的人全部退款，并收到通知。',
		fresh: '新的拼团',
		make: '开始',
		noVariants: '能拼团的是在卖的、按件卖的现货；现在没有。',
		fields: {
			variant: '商品和规格',
			size: '几人成团',
			price: '拼团价（元）',
			quota: '一共几件',
			hours: '几小时内成团',
			from: '第一天',
			to: '最后一天',
		},
		hints: {
			size: '2 到 50',
			price: '要低于单独买的价格',
			quota: '所有的团加起来按拼团价最多卖这么多',
			hours: '从第一个人付款算起，1 到 72',
		},
		choose: '请选择',
		faults: {
			variant: '请选择商品和规格',
			size: '请填 2 到 50 的整数',
			price: '请填金额，例如 20 或 19.90',
			quota: '请填 2 以上的整数',
			quotaSize: '件数不能少于一个团的人数',
			hours: '请填 1 到 72 的整数',
			date: '请选择日期',
			order: '最后一天不能早于第一天',
			'not-found': '这不是本店在卖的规格',
			'not-plain': '预售和按重量卖的不能拼团',
			'not-cheaper': '拼团价要低于单独买的价格',
			'runs-already': '这个规格已经有一个拼团，先结束它',
			form: '请再看一遍',
		},
	},
	en: {
		title: 'Group-buy',
		lead: 'The lower price holds once enough people have paid. Every member is somebody who paid and nobody can be added; short of its size, all is refunded by itself.',
		running: 'What there is',
		none: 'Nothing is offered to groups yet.',
		made: 'It has been started.',
		ended: 'It has been ended.',
		notTaken: 'It was not saved: please look at the fields in red. What you entered is kept.',
		window: (from, to) => `groups can be opened from ${from} to ${to}`,
		terms: (size, hours) => `groups of ${size}, ${counted(hours, 'hour')}`,
		alone: (price) => `alone ${price}`,
		taken: (taken, quota) => `${taken} of ${counted(quota, 'piece')} taken`,
		group: (paid, size) => `${paid} of ${size}`,
		states: {
			OPEN: 'gathering',
			SUCCEEDED: 'complete',
			FAILED: 'short, refunded',
			CANCELLED: 'called off, refunded',
		},
		until: (at) => `until ${at}`,
		stop: 'Open no more groups',
		stopHint: 'Groups that are gathering go on to their end.',
		cancel: 'End it and call off its groups',
		cancelHint: 'Everybody in a group that is gathering is refunded and told.',
		fresh: 'A new offer to groups',
		make: 'Start',
		noVariants: 'What can be offered is on sale, in stock and sold by the piece; there is nothing like that now.',
		fields: {
			variant: 'Product and option',
			size: 'People in a group',
			price: 'Price each, in yuan',
			quota: 'Pieces in all',
			hours: 'Hours to gather',
			from: 'First day',
			to: 'Last day',
		},
		hints: {
			size: '2 to 50',
			price: 'Below the price of one alone',
			quota: 'Of all groups together, at this price',
			hours: 'From the first payment on, 1 to 72',
		},
		choose: 'Please choose',
		faults: {
			variant: 'Please choose a product and option',
			size: 'Please give a whole number from 2 to 50',
			price: 'Please give an amount, for example 20 or 19.90',
			quota: 'Please give a whole number from 2 on',
			quotaSize: 'It cannot be fewer pieces than people in a group',
			hours: 'Please give a whole number from 1 to 72',
			date: 'Please choose a date',
			order: 'The last day cannot be before the first',
			'not-found': 'This is not an option your shop sells',
			'not-plain': 'Pre-orders and what is sold by weight cannot be bought in groups',
			'not-cheaper': 'It must be less than the price of one alone',
			'runs-already': 'This option has an offer to groups already: end that first',
			form: 'Please look again',
		},
	},
}
