import type { BulkRefusal } from '#app/domain/listings/bulk-change.ts'
import type { BulkKind } from '#app/domain/listings/bulk-kinds.ts'
import type { Catalogue } from '#app/ui/text/language.tsx'

interface BulkText {
	title: string
	lead: string
	listings: string
	what: string
	choose: string
	kinds: Record<BulkKind, string>
	amount: string
	amountHint: string
	preview: string
	previewTitle: (changes: string) => string
	refused: (count: string) => string
	nothing: string
	stale: string
	apply: (count: string) => string
	item: string
	now: string
	after: string
	more: (count: string) => string
	done: (count: string) => string
	status: Record<string, string>
	temperatures: Record<string, string>
	refusals: Record<BulkRefusal, string>
	faultsTitle: string
	faults: Record<string, string>
}

/** The words of the page on which many listings are changed at once. */
export const bulkText: Catalogue<BulkText> = {
	zh: {
		title: '批量修改',
		lead: '勾选商品，选一种改法，先看每一项会变成什么，再一次生效。',
		listings: '改哪些',
		what: '怎么改',
		choose: '请选择',
		kinds: {
			percent: '价格加减百分之几',
			add: '价格加减几元',
			stock: '现有库存改成',
			pause: '暂停销售（下架）',
			resume: '恢复销售（上架）',
			ambient: '改为常温运输',
			chilled: '改为冷藏运输',
			frozen: '改为冷冻运输',
		},
		amount: '多少',
		amountHint: '改价格或库存时填；要减就写负数，例如 -10。',
		preview: '看看会怎么改',
		previewTitle: (changes) => `还没有改：会改 ${changes} 项`,
		refused: (count) => `${count} 项改不了，会留着不动`,
		nothing: '这些本来就是这样，什么都不用改。',
		stale: '刚才有变动：下面是现在的情况，请再看一次。什么都还没有改。',
		apply: (count) => `就这样，改这 ${count} 项`,
		item: '商品',
		now: '现在',
		after: '改成',
		more: (count) => `……共 ${count} 项`,
		done: (count) => `改好了 ${count} 项。`,
		status: { draft: '草稿', review: '等待审核', published: '在售', paused: '已暂停', withdrawn: '已撤下' },
		temperatures: { ambient: '常温', chilled: '冷藏', frozen: '冷冻' },
		refusals: {
			'in-review': '正在审核，先撤回才能改',
			withdrawn: '已撤下',
			'no-part': '没有可以这样改的',
			'no-move': '现在的状态不能这样改',
			'no-price': '价格会变成 0 或更少，或者太大',
			promised: '比已经答应给买家的少',
		},
		faultsTitle: '有地方要改，您填的都还在。',
		faults: {
			none: '请至少勾一个商品。',
			many: '一次最多 200 个。',
			what: '请选怎么改。',
			amount: '请填数字，最多两位小数。',
			stock: '请填 0 以上的整数。',
		},
	},
	en: {
		title: 'Change many at once',
		lead: 'Tick listings and choose one change: see what becomes of each, then let it take effect in one go.',
		listings: 'Which',
		what: 'What',
		choose: 'Please choose',
		kinds: {
			percent: 'prices plus or minus per cent',
			add: 'prices plus or minus yuan',
			stock: 'stock on hand to',
			pause: 'take off the shelf for a while',
			resume: 'put on the shelf again',
			ambient: 'ship without cooling',
			chilled: 'ship chilled',
			frozen: 'ship frozen',
		},
		amount: 'How much',
		amountHint: 'For prices and stock; less with a minus, as in -10.',
		preview: 'See what changes',
		previewTitle: (changes) => `Not changed yet: ${changes} ${changes === '1' ? 'thing' : 'things'} would`,
		refused: (count) => `${count} cannot be changed and stay as they are`,
		nothing: 'All of them are so already: nothing changes.',
		stale: 'Something changed just now: this is how it stands, please look again. Nothing was changed.',
		apply: (count) => `Yes, change ${count === '1' ? 'it' : `these ${count}`}`,
		item: 'Listing',
		now: 'Now',
		after: 'Then',
		more: (count) => `… ${count} in all`,
		done: (count) => `${count} changed.`,
		status: { draft: 'draft', review: 'in review', published: 'on sale', paused: 'paused', withdrawn: 'withdrawn' },
		temperatures: { ambient: 'without cooling', chilled: 'chilled', frozen: 'frozen' },
		refusals: {
			'in-review': 'being looked at: take it back first',
			withdrawn: 'withdrawn',
			'no-part': 'has nothing of that kind',
			'no-move': 'not possible as it stands',
			'no-price': 'the price would be zero or less, or too high',
			promised: 'fewer than are promised to buyers',
		},
		faultsTitle: 'Something needs mending. All you entered is still here.',
		faults: {
			none: 'Please tick a listing at least.',
			many: 'At most 200 at once.',
			what: 'Please choose what to change.',
			amount: 'Please enter a number with at most two decimals.',
			stock: 'Please enter a whole number of 0 or more.',
		},
	},
}
