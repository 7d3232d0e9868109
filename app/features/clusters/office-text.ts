import type { Catalogue } from '#app/ui/text/language.tsx'

interface OfficeText {
	office: string
	today: string
	notices: string
	indicators: string
	enterFigures: string
	dataQuality: string
	index: string
	pentagon: string
	map: string
	league: string
	enterprises: string
	claims: string
	todayLead: (place: string) => string
	running: string
	lastMonth: (value: string) => string
	changes: string
	work: string
	steps: Record<string, { title: string; why: string }>
	noChanges: string
	wasBefore: (before: string) => string
	otherMonths: (months: number) => string
	headlines: Record<string, string>
	none: string
	order: string
	orderLead: string
	notHere: string
	elsewhere: (count: number) => string
	placed: string
	paid: string
	notPaid: string
	total: string
	lastTouch: string
	marks: string
	isTest: string
	isFlagged: string
	isUnfulfillable: string
	lines: string
	item: string
	kind: string
	qty: string
	amount: string
	refunded: string
	state: string
	due: string
	dispatched: string
	money: string
	began: string
	settled: string
	parcels: string
	pickedUp: string
	delivered: string
	noParcels: string
	name: string
	place: string
	opened: string
	listings: string
	orders30: string
	search: string
	show: string
	region: string
	noEnterprises: string
	enterprisesLead: (count: string) => string
}

export const officeText: Catalogue<OfficeText> = {
	zh: {
		office: '集群管理',
		today: '今天',
		notices: '通知',
		indicators: '指标',
		enterFigures: '填报数据',
		dataQuality: '数据质量',
		index: '指数',
		pentagon: '五力图',
		map: '地图',
		league: '淘宝村与统计',
		enterprises: '企业',
		claims: '售后',
		todayLead: (place) => `${place}及以下各级`,
		running: '本月到此刻为止，初步数',
		lastMonth: (value) => `上月 ${value}`,
		work: '这个月要做的事',
		steps: {
			enter: { title: '补上缺的数', why: '先补哪一个对指数最有用，已经排好了。' },
			quality: { title: '看看哪些数旧了', why: '每个数的时效、完整与可信，以及谁欠着没报。' },
			why: { title: '指数为什么变了', why: '从总分一层层看到指标，再到一笔笔订单。' },
			whatIf: { title: '换一种权重试试', why: '滑动权重，名次立刻重算；网址可以发给别人。' },
			report: { title: '出报告、交数据', why: '起草、复核、发布；PDF、Excel 和开放数据包。' },
			enterprises: { title: '看本地的企业', why: '谁在卖、卖得怎样、缺什么资料。' },
		},
		changes: '最近变动的数字',
		noChanges: '还没有数字变动过。',
		wasBefore: (before) => `原为 ${before}`,
		otherMonths: (months) => `，另有 ${months} 个月`,
		headlines: { L01: '付款订单（笔）', L02: '网上零售额', L03: '寄出包裹（件）', L04: '活跃网店（家）' },
		none: '—',
		order: '订单',
		orderLead: '只读。买家的姓名、电话、邮箱和地址不在这里显示。',
		notHere: '您管理的地区里没有这个订单号。',
		elsewhere: (count) => `另有 ${count} 部分属于其他地区的商家，不在这里显示。`,
		placed: '下单',
		paid: '付款',
		notPaid: '未付款',
		total: '总额',
		lastTouch: '最后来源',
		marks: '标记',
		isTest: '测试单',
		isFlagged: '疑似刷单，不计入',
		isUnfulfillable: '已无货，全额退款',
		lines: '订单行',
		item: '内容',
		kind: '类别',
		qty: '数量',
		amount: '实付',
		refunded: '已退',
		state: '状态',
		due: '承诺时间',
		dispatched: '发出时间',
		money: '收款与退款',
		began: '发起',
		settled: '结算',
		parcels: '包裹',
		pickedUp: '揽收',
		delivered: '送达',
		noParcels: '没有包裹。',
		name: '企业',
		place: '所在地',
		opened: '开店日期',
		listings: '在售',
		orders30: '近 30 天订单',
		search: '企业名称',
		show: '查找',
		region: '地区',
		noEnterprises: '没有符合的企业。',
		enterprisesLead: (count) => `共 ${count} 家`,
	},
	en: {
		office: 'Cluster office',
		today: 'Today',
		notices: 'Notices',
		indicators: 'Indicators',
		enterFigures: 'Enter figures',
		dataQuality: 'Data quality',
		index: 'Index',
		pentagon: 'Pentagon',
		map: 'Map',
		league: 'League and statistics',
		enterprises: 'Enterprises',
		claims: 'Claims',
		todayLead: (place) => `${place} and all below`,
		running: 'this month up to now, preliminary',
		lastMonth: (value) => `last month ${value}`,
		work: 'The month’s work',
		steps: {
			enter: { title: 'Enter what is missing', why: 'Sorted by what helps the index most.' },
			quality: {
				title: 'See what has grown old',
				why: 'How timely, complete and credible each figure is, and who owes one.',
			},
			why: { title: 'Why the index moved', why: 'From the score down to indicators and single orders.' },
			whatIf: { title: 'Try other weights', why: 'Ranks follow the sliders at once; the address can be shared.' },
			report: { title: 'Report and hand over', why: 'Draft, review, publish; PDF, Excel and the open data package.' },
			enterprises: { title: 'The enterprises here', why: 'Who sells, how well, and what papers are missing.' },
		},
		changes: 'Figures that changed last',
		noChanges: 'No figure has changed yet.',
		wasBefore: (before) => `was ${before}`,
		otherMonths: (months) => `, and ${months} other ${months === 1 ? 'month' : 'months'}`,
		headlines: { L01: 'Paid orders', L02: 'Online retail sales', L03: 'Parcels sent', L04: 'Active stores' },
		none: '—',
		order: 'Order',
		orderLead: 'Read only. Name, phone, e-mail and address of the buyer are not shown here.',
		notHere: 'There is no order of this number in the region you administer.',
		elsewhere: (count) => `${count} more ${count === 1 ? 'part' : 'parts'} of sellers elsewhere, not shown here.`,
		placed: 'Placed',
		paid: 'Paid',
		notPaid: 'not paid',
		total: 'Total',
		lastTouch: 'Last source',
		marks: 'Marks',
		isTest: 'test order',
		isFlagged: 'flagged as brushing, not counted',
		isUnfulfillable: 'no longer to be had, refunded in full',
		lines: 'Order lines',
		item: 'What',
		kind: 'Kind',
		qty: 'Quantity',
		amount: 'Paid',
		refunded: 'Refunded',
		state: 'State',
		due: 'Promised',
		dispatched: 'Sent',
		money: 'Payments and refunds',
		began: 'Begun',
		settled: 'Settled',
		parcels: 'Parcels',
		pickedUp: 'Picked up',
		delivered: 'Delivered',
		noParcels: 'No parcels.',
		name: 'Enterprise',
		place: 'Place',
		opened: 'Store opened',
		listings: 'On sale',
		orders30: 'Orders, 30 days',
		search: 'Name of the enterprise',
		show: 'Find',
		region: 'Region',
		noEnterprises: 'No enterprise fits.',
		enterprisesLead: (count) => `${count} in all`,
	},
}
