import type { Catalogue } from '#app/ui/text/language.tsx'

type Kind = 'product' | 'stay' | 'experience' | 'package'

interface SharedQuotasText {
	title: string
	lead: string
	back: string
	none: string
	add: string
	name: string
	nameHint: string
	total: string
	totalHint: string
	draws: string
	drawsHint: string
	noListings: string
	units: Record<Kind, string>
	standing: (figures: { total: string; sold: string; held: string; left: string }) => string
	sharedBy: (titles: string) => string
	full: string
	save: string
	end: string
	endHint: string
	saved: string
	ended: string
	fix: string
	promised: (least: string) => string
	promisedBody: string
	faults: Record<string, string>
}

export const sharedQuotasText: Catalogue<SharedQuotasText> = {
	zh: {
		title: '共用名额',
		lead: '几件商品合用一个总名额，例如留给一个团的 40 个位子，民宿、采茶和套餐都从里面扣。库存、房量和场次照旧另算，以先满的为准。',
		back: '全部商品',
		none: '还没有共用名额。',
		add: '新设一个共用名额',
		name: '名称',
		nameHint: '只有您自己的后台看得到。',
		total: '总名额',
		totalHint: '从设置之日起算；取消的自动退回。',
		draws: '哪些商品共用',
		drawsHint: '填每卖出一份扣几个名额，至少两件商品；不填就是不占这个名额。住几晚都只算一间。',
		noListings: '要先有两件商品，才能共用名额。',
		units: { product: '每件扣', stay: '每间扣', experience: '每张票扣', package: '每份扣' },
		standing: ({ total, sold, held, left }) => `共 ${total}，已卖 ${sold}，付款中 ${held}，还剩 ${left}`,
		sharedBy: (titles) => `共用：${titles}`,
		full: '已满',
		save: '保存',
		end: '结束这个名额',
		endHint: '结束后不再限量；已卖出的不受影响。',
		saved: '已保存，从现在起的新订单按它算。',
		ended: '这个名额已结束，这些商品不再受它限制。',
		fix: '没有保存，请看标红的地方。',
		promised: (least) => `没有改：总名额至少要 ${least}，这些已经卖出或正在付款。`,
		promisedBody: '要再少，请先取消下面的订单。您填的数字还在。',
		faults: {
			name: '请填名称，最多 60 个字。',
			total: '请填 1 到 1000000 的整数。',
			units: '请填 1 到 9999 的整数，或留空。',
			draws: '请至少给两件商品填数。',
			form: '这个表单不完整，请刷新页面再试。',
		},
	},
	en: {
		title: 'Shared quotas',
		lead: 'Several listings sell from one quota together, such as 40 places kept for a group: stays, tea picking and packages all draw on it. Stock, rooms and sessions count beside it: whichever runs out first.',
		back: 'All listings',
		none: 'There is no shared quota yet.',
		add: 'Add a shared quota',
		name: 'Name',
		nameHint: 'Seen in your own office only.',
		total: 'Quota in all',
		totalHint: 'Counts from the day you set it; what is cancelled comes back.',
		draws: 'Listings that share it',
		drawsHint:
			'Say how many of the quota each one sold takes, for two listings at least. An empty field draws nothing. A room counts once, however many nights.',
		noListings: 'You need two listings before they can share a quota.',
		units: {
			product: 'each piece takes',
			stay: 'each room takes',
			experience: 'each ticket takes',
			package: 'each package takes',
		},
		standing: ({ total, sold, held, left }) => `${total} in all, ${sold} sold, ${held} being paid for, ${left} left`,
		sharedBy: (titles) => `Shared by ${titles}`,
		full: 'full',
		save: 'Save',
		end: 'End this quota',
		endHint: 'Nothing is limited by it any more; what was sold stays as it is.',
		saved: 'Saved. It counts for orders placed from now on.',
		ended: 'The quota has ended; these listings are no longer limited by it.',
		fix: 'Not saved. Please see the fields marked red.',
		promised: (least) => `Not changed: the quota must be at least ${least}, which are sold or being paid for.`,
		promisedBody: 'To go lower, cancel these orders first. Your figures are still in the form.',
		faults: {
			name: 'Please enter a name of at most 60 characters.',
			total: 'Please enter a whole number from 1 to 1000000.',
			units: 'Please enter a whole number from 1 to 9999, or leave it empty.',
			draws: 'Please fill in at least two listings.',
			form: 'This form is not complete; please reload the page and try again.',
		},
	},
}
