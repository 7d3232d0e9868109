import type { Catalogue } from '#app/ui/text/language.tsx'
import { counted } from '#app/ui/text/counted.ts'

interface IndicatorPageText {
	definition: string
	formula: string
	indexForm: string
	goalposts: string
	direction: string
	moreIsBetter: string
	lessIsBetter: string
	pooling: string
	due: string
	dueDays: (due: number, expires: number) => string
	minimum: string
	reference: string
	reading: string
	series: string
	seriesTable: string
	below: string
	noBelow: string
	history: string
	recordedAt: string
	ownCount: string
	supersededAt: string
	standing: string
	source: string
	status: string
	facts: string
	num: string
	den: string
	count: string
	companionsTitle: string
	rows: string
	rowsLead: Record<string, string>
	rowsTotal: (count: string) => string
	rowsAgree: string
	rowsDiffer: string
	rowsDifferLater: string
	noRows: string
	notFromRows: string
	order: string
	at: string
	what: string
	amount: string
	counted: string
	parts: Record<string, string>
	monthColumn: string
}

/** Words of the page of one indicator. */
export const indicatorPageText: Catalogue<IndicatorPageText> = {
	zh: {
		definition: '定义',
		formula: '公式',
		indexForm: '进入指数的形式',
		goalposts: '打分区间（0 分 … 100 分）',
		direction: '方向',
		moreIsBetter: '越大越好',
		lessIsBetter: '越小越好',
		pooling: '汇总方式（地区；时间）',
		due: '应报与失效',
		dueDays: (due, expires) => `期末后 ${due} 天应报，${expires} 天后失效`,
		minimum: '最少样本',
		reference: '口径出处',
		reading: '译文更正',
		series: '走势',
		seriesTable: '逐月数值',
		below: '下级地区比较',
		noBelow: '下级地区没有数据。',
		history: '这个数是什么时候记下的',
		recordedAt: '记录时间',
		ownCount: '本平台自己数的（行见下）',
		supersededAt: '被取代时间',
		standing: '现行',
		source: '来源',
		status: '阶段',
		facts: '这个数由什么组成',
		num: '分子',
		den: '分母',
		count: '样本数 n',
		companionsTitle: '附带数值',
		rows: '背后的数据行',
		rowsLead: {
			L01: '本月付款的有效订单，一单一行；跨店订单在同一地区只算一次。',
			L02: '本月付款的商品与服务（正数）和本月结算的退款（负数），不含运费。',
			L03: '本月由快递揽收的包裹。',
			L04: '期末的活跃店铺；时间是最近一笔有效订单。',
			L05: '本月逐日的广告费用。',
			L06: '90 天内点击带来的订单（分子）与广告费用（分母）。',
			L07: '期末的活跃店铺，一家一行；90 天内有社交带来的有效订单的计 1。',
			L09: '过完的六个月里，每家商户每种规格每月一行：月前最后报的计划与实际卖出相差的件数为分子，实际卖出的件数为分母。',
			L10: '90 天内应履约的订单行；按时足量的计 1。',
			G05: '每个村一行：户数为分母，离营运中转中心 10 公里内的户数为分子。',
			G06: '每个村一行：户数为分母，村里有在用服务点的户数为分子。',
			G10: '期末的活跃商户，一家一行；本月至少四天进过后台、并且至少改过一样东西的计 1。',
			G11: '12 个月内在这里办完课的机构，一家一行。',
			G12: '12 个月内到课的人，一人一行，不含姓名。',
			G13: '训前训后都考过的人次：提升的分数为分子，可提升的分数为分母。',
			X01: '期末在岗的登记从业人员，一人一行，不含姓名；受教育年数为分子。',
			X02: '期末在岗的登记从业人员，一人一行，不含姓名；从业天数为分子（超过 12 个月的中断已扣），一年 365.25 天为分母。',
			X03: '登记的从业人员，未登记的企业按成员计，另加网点人员，按职业；不含姓名。',
			X04: '12 个月内的净销售额（分母）；售出时上架不满一年的商品记入分子，退款记负数。',
			X05: '12 个月内在产的生产者，一家一行；首次采用新工艺的计 1。',
			X06: '12 个月内的净销售额（分母）；直播、一起买、食宿加产品的套餐、到店自提的记入分子，退款记负数。',
		},
		rowsTotal: (count) => `共 ${count} 行`,
		rowsAgree: '合计与上面的分子、分母一致',
		rowsDiffer: '刚有新的交易，数字正在重算，几秒后刷新即可一致。',
		rowsDifferLater: '登记刚有变化，一小时内会重算，届时即可一致。',
		noRows: '这个月没有数据行。',
		notFromRows: '这个数由填报或导入而来，没有逐笔数据；来源见上。',
		order: '订单',
		at: '时间',
		what: '内容',
		amount: '分子',
		counted: '分母',
		parts: {
			order: '订单',
			GOODS: '实物',
			STAY: '住宿',
			EXPERIENCE: '体验',
			parcel: '包裹',
			store: '店铺',
			cost: '广告费',
			revenue: '广告成交',
			refund: '退款',
			reached: '覆盖',
			unreached: '未覆盖',
			provider: '机构',
			trainee: '学员',
			tested: '测试',
			producer: '生产者',
			innovator: '新工艺',
			planned: '计划',
			user: '在用',
			idle: '少用',
			school: '高中及以下',
			college: '大专及以上',
			design: '设计内容',
			live: '直播',
			analysis: '数据分析',
			operations: '运营',
			service: '客服',
			production: '生产质检',
			delivery: '仓储配送',
			management: '管理财务',
		},
		monthColumn: '月份',
	},
	en: {
		definition: 'Definition',
		formula: 'Formula',
		indexForm: 'Form in the index',
		goalposts: 'Goalposts (0 … 100 points)',
		direction: 'Direction',
		moreIsBetter: 'more is better',
		lessIsBetter: 'less is better',
		pooling: 'Pooling (places; time)',
		due: 'Due and expiry',
		dueDays: (due, expires) =>
			`due ${due === 1 ? '1 day' : `${due} days`} after the period’s end, expires after ${expires} days`,
		minimum: 'Least cases',
		reference: 'Reference',
		reading: 'Reading of the label',
		series: 'Over time',
		seriesTable: 'Month by month',
		below: 'Regions below, compared',
		noBelow: 'No data from the regions below.',
		history: 'When this figure was recorded',
		recordedAt: 'Recorded',
		ownCount: 'Counted by ourselves (rows below)',
		supersededAt: 'Superseded',
		standing: 'stands',
		source: 'Source',
		status: 'Stage',
		facts: 'What the figure is made of',
		num: 'Numerator',
		den: 'Denominator',
		count: 'Cases n',
		companionsTitle: 'Beside it',
		rows: 'The rows behind it',
		rowsLead: {
			L01: 'Valid orders paid in the month, one row each; an order of several sellers counts once in a region.',
			L02: 'Goods and services paid in the month (plus) and refunds settled in it (minus), freight left out.',
			L03: 'Parcels a carrier took in the month.',
			L04: 'Stores active at the period’s end; the time is that of their latest valid order.',
			L05: 'What advertising cost, day by day.',
			L06: 'Orders from clicks of the last 90 days (numerator) and what the advertising cost (denominator).',
			L07: 'Stores active at the period’s end; 1 where something social led to a valid order of the last 90 days.',
			L09: 'Six months that are over; a row a merchant, size and month: pieces sold off the last plan filed before the month, of pieces sold.',
			L10: 'Order lines due in the last 90 days; 1 where on time and in full.',
			G05: 'One row a village: its households, and those within 10 km of an operating transfer centre.',
			G06: 'One row a village: its households, and those that have a delivery point in use.',
			G10: 'Merchants active at the period’s end; 1 where the office here was used on four days of the month and something was written.',
			G11: 'Institutions that completed a session for people of the place in 12 months, one row each.',
			G12: 'Persons who attended in 12 months, one row each, without names.',
			G13: 'Attendances with both tests: points gained (numerator) of points that could be gained.',
			X01: 'Practitioners on the registers at the end of the period, one row each without names; years of schooling above.',
			X02: 'Practitioners on the registers at the end of the period, one row each without names; days of practice above (gaps of more than 12 months taken off), the 365.25 days of a year below.',
			X03: 'Practitioners on the registers, members where an enterprise keeps none, and keepers of nodes by occupation, without names.',
			X04: 'Net sales of 12 months (denominator); of what was on the shelf for a year at most when it was sold, above the line too. Refunds are negative.',
			X05: 'Producers at work in 12 months, one row each; 1 where a process was used for the first time.',
			X06: 'Net sales of 12 months (denominator); by live streams, groups, packages of stay and produce, and what is fetched here, above the line too. Refunds are negative.',
		},
		rowsTotal: (count) => `${counted(count, 'row')} in all`,
		rowsAgree: 'they add up to the numerator and denominator above',
		rowsDiffer: 'Trade has just come in and the figure is being counted again; reload in a few seconds.',
		rowsDifferLater: 'The registers have just changed; the figure is counted again within the hour.',
		noRows: 'There are no rows in this month.',
		notFromRows: 'This figure was entered or imported: there are no single rows behind it. Its source stands above.',
		order: 'Order',
		at: 'When',
		what: 'What',
		amount: 'Numerator',
		counted: 'Denominator',
		parts: {
			order: 'order',
			GOODS: 'goods',
			STAY: 'stay',
			EXPERIENCE: 'experience',
			parcel: 'parcel',
			store: 'store',
			cost: 'ad cost',
			revenue: 'ad sale',
			refund: 'refund',
			reached: 'reached',
			unreached: 'not reached',
			provider: 'institution',
			trainee: 'trainee',
			tested: 'tests',
			producer: 'producer',
			innovator: 'new process',
			planned: 'plan',
			user: 'in use',
			idle: 'hardly used',
			school: 'Up to senior school',
			college: 'College and above',
			design: 'Design',
			live: 'Live streaming',
			analysis: 'Data analysis',
			operations: 'operations',
			service: 'customer service',
			production: 'production, quality',
			delivery: 'warehouse, delivery',
			management: 'management',
		},
		monthColumn: 'Month',
	},
}
