import type { ListingKind } from '#app/domain/catalog/listing-kind.ts'
import type { Catalogue } from '#app/ui/text/language.tsx'

interface ListingText {
	story: Record<ListingKind, string>
	producer: Record<ListingKind, string>
	rules: string
	season: string
	inSeasonNow: string
	outOfSeason: (months: string) => string
	allYear: string
	brand: string
	originMark: string
	park: string
	limit: string
	certificate: string
	validUntil: (date: string) => string
	from: Record<ListingKind, string>
	linked: string
	nearHere: string
	alsoTakenHome: string
	buyers: (count: string) => string
	moreOf: (enterprise: string) => string
	share: string
	visitProducer: string
	faults: string
	notHere: Record<'product' | 'stay' | 'experience' | 'package', string>
	home: string
	pictures: string
	promotionUntil: (time: string) => string
	promotionLeft: (count: string) => string
}

export const listingText: Catalogue<ListingText> = {
	zh: {
		promotionUntil: (time) => `${time} 前下单，结算时自动减`,
		promotionLeft: (count) => `还剩 ${count} 份`,
		story: { product: '来历', stay: '住在这里', experience: '这半天', package: '这一趟' },
		producer: { product: '谁家的', stay: '主人家', experience: '谁带您去', package: '谁安排的' },
		rules: '退改规则',
		season: '季节',
		inSeasonNow: '正当季',
		outOfSeason: (months) => `现在不在季节，${months}才有`,
		allYear: '全年',
		brand: '品牌',
		originMark: '地理标志',
		park: '园区',
		limit: '限购',
		certificate: '证书',
		validUntil: (date) => `有效期至 ${date}`,
		from: { product: '产地', stay: '位置', experience: '位置', package: '位置' },
		linked: '从这里接着走',
		nearHere: '住下后，附近可以玩',
		alsoTakenHome: '客人还带走了',
		buyers: (count) => `${count} 位客人`,
		moreOf: (enterprise) => `${enterprise}还有`,
		share: '分享',
		visitProducer: '去看看这一家',
		faults: '请看一下这几处',
		notHere: {
			product: '没有这样物产，或者已经下架。',
			stay: '没有这处住处，或者已经下架。',
			experience: '没有这项体验，或者已经下架。',
			package: '没有这个套餐，或者已经下架。',
		},
		home: '首页',
		pictures: '图片',
	},
	en: {
		promotionUntil: (time) => `Taken off in the basket until ${time}`,
		promotionLeft: (count) => `${count} left`,
		story: { product: 'The story', stay: 'Staying here', experience: 'What you will do', package: 'The trip' },
		producer: {
			product: 'Who makes it',
			stay: 'Your hosts',
			experience: 'Who takes you',
			package: 'Who puts it together',
		},
		rules: 'If plans change',
		season: 'Season',
		inSeasonNow: 'In season now',
		outOfSeason: (months) => `Out of season; sold in ${months}`,
		allYear: 'All year',
		brand: 'Brand',
		originMark: 'Mark of origin',
		park: 'Park',
		limit: 'Limit',
		certificate: 'Certificate',
		validUntil: (date) => `valid until ${date}`,
		from: { product: 'From', stay: 'Where', experience: 'Where', package: 'Where' },
		linked: 'Go on from here',
		nearHere: 'Near this stay',
		alsoTakenHome: 'Guests also took home',
		buyers: (count) => `${count} ${count === '1' ? 'guest' : 'guests'}`,
		moreOf: (enterprise) => `More from ${enterprise}`,
		share: 'Share',
		visitProducer: 'Meet them',
		faults: 'Please look at these',
		notHere: {
			product: 'There is no such produce, or it is no longer sold.',
			stay: 'There is no such place to stay, or it is no longer offered.',
			experience: 'There is no such experience, or it is no longer offered.',
			package: 'There is no such package, or it is no longer offered.',
		},
		home: 'Home',
		pictures: 'Pictures',
	},
}
