import type { NameSubject } from '#app/domain/catalog/found-name.ts'
import type { FilterFault, Grade, Mark, Sort } from '#app/domain/catalog/search-filters.ts'
import type { ListingKind } from '#app/domain/catalog/listing-kind.ts'
import type { Catalogue } from '#app/ui/text/language.tsx'

interface SearchText {
	title: string
	titleOf: (q: string) => string
	promoted: string
	shelf: Record<ListingKind, { title: string; lead: string }>
	found: (count: string) => string
	foundAbout: (count: string) => string
	alike: (q: string) => string
	alikeHint: string
	names: string
	subject: Record<NameSubject, string>
	brand: string
	anyBrand: string
	mark: string
	marks: Record<Mark, string>
	grade: string
	grades: Record<Grade, string>
	price: string
	under: (price: string) => string
	over: (price: string) => string
	between: (least: string, most: string) => string
	near: string
	nearMe: string
	nearHint: string
	nearDenied: string
	anyOrder: string
	nearestTo: (place: string) => string
	pickPlace: string
	recent: string
	forget: string
	ideas: string
	ideaWords: string[]
	filters: string
	question: string
	kind: string
	all: string
	category: string
	place: string
	anyPlace: string
	up: (place: string) => string
	min: string
	max: string
	from: string
	to: string
	guests: string
	sort: string
	sorts: Record<Sort, string>
	/** With dates: which price is filtered and sorted by, beside the one that the cards show. */
	usualPrice: string
	show: string
	clear: string
	nothing: string
	nothingHint: string
	nothingWithDates: string
	withoutDates: string
	everything: string
	faults: string
	fault: Record<FilterFault['code'], string>
}

export const searchText: Catalogue<SearchText> = {
	zh: {
		title: '搜索',
		promoted: '推广',
		titleOf: (q) => `找“${q}”`,
		shelf: {
			product: { title: '物产', lead: '村里种的、海里捕的、手里做的，从产地寄到家。' },
			stay: { title: '住处', lead: '农家乐、山居和海边的屋子，住进人家的日子里。' },
			experience: { title: '体验', lead: '采茶、赶海、下厨、走古道，跟着当地人过半天。' },
			package: { title: '套餐', lead: '住的、玩的、带回家的，几家合在一起，一次付清。' },
		},
		found: (count) => `找到 ${count} 个`,
		foundAbout: (count) => `大约 ${count} 个`,
		alike: (q) => `没有和“${q}”完全一样的，下面这些相近`,
		alikeHint: '同音、拼音首字母和拼写相近的都找过了。',
		names: '也叫这个名字的',
		subject: { brand: '品牌', park: '园区', enterprise: '商家', place: '地方' },
		brand: '品牌',
		anyBrand: '所有品牌',
		mark: '标记',
		marks: { origin: '地理标志', instant: '即订即得', on_arrival: '可到店付' },
		grade: '等级',
		grades: { top: '特级', first: '一级', second: '二级' },
		price: '价格',
		under: (price) => `${price} 以下`,
		over: (price) => `${price} 以上`,
		between: (least, most) => `${least}–${most}`,
		near: '位置',
		nearMe: '离我近的先看',
		nearHint: '只在这一次用您的位置，不保存。',
		nearDenied: '浏览器没有告诉我们位置。请在“地方”里选一个县或乡镇。',
		anyOrder: '不按远近',
		nearestTo: (place) => `离${place}近的先看`,
		pickPlace: '挑一个乡镇，看附近的',
		recent: '最近搜过',
		forget: '清除',
		ideas: '可以试试',
		ideaWords: ['杨梅', '民宿', '采茶', '赶海', '石斛', '楠溪江'],
		filters: '筛选',
		question: '想找什么',
		kind: '种类',
		all: '全部',
		category: '类别',
		place: '地方',
		anyPlace: '所有地方',
		up: (place) => `↑ ${place}`,
		min: '最低 ¥',
		max: '最高 ¥',
		from: '从',
		to: '到',
		guests: '人数',
		sort: '排序',
		sorts: { popular: '大家喜欢', price: '价格从低到高', 'price-desc': '价格从高到低', new: '新上架', near: '离我近' },
		usualPrice: '合适的太多，筛选和排序按平时的起价；卡片上是您这几天的价。选一个地方或条件，就按这几天的价排。',
		show: '查看结果',
		clear: '清除筛选',
		nothing: '没有找到',
		nothingHint: '换个短一点的词，或者放宽地方、价格。',
		nothingWithDates: '这几天没有空的。换个日期，或者先不选日期看看。',
		withoutDates: '不限日期再看',
		everything: '看看全部',
		faults: '有几项没能用上，其余照常',
		fault: {
			unknown: '没有这个选项',
			not_a_number: '请填一个合适的数字',
			not_a_date: '请填一个存在的日期',
			past: '这一天已经过了',
			too_far: '太远了，还没有开放',
			not_after_from: '要晚于开始的日期',
			too_long: '太长了',
			below_min: '不能低于最低价',
			no_place: '还不知道您在哪里，先按别的顺序排。也可以在“地方”里选一个县或乡镇',
		},
	},
	en: {
		title: 'Search',
		promoted: 'Promoted',
		titleOf: (q) => `Results for “${q}”`,
		shelf: {
			product: {
				title: 'Produce',
				lead: 'Grown in the villages, caught off the islands, made by hand, sent from where it comes from.',
			},
			stay: {
				title: 'Stays',
				lead: 'Farmhouses, mountain lodges and houses by the sea: live a few days as people do here.',
			},
			experience: {
				title: 'Experiences',
				lead: 'Pick tea, walk the tide line, cook, follow the old road, half a day with someone local.',
			},
			package: {
				title: 'Packages',
				lead: 'A bed, a morning out and something to take home, from several sellers, paid once.',
			},
		},
		found: (count) => `${count} found`,
		foundAbout: (count) => `About ${count}`,
		alike: (q) => `Nothing is exactly “${q}”; these come close`,
		alikeHint: 'We also looked for what sounds alike, for initials of pinyin and for similar spellings.',
		names: 'Also by this name',
		subject: { brand: 'Brand', park: 'Park', enterprise: 'Seller', place: 'Place' },
		brand: 'Brand',
		anyBrand: 'Any brand',
		mark: 'Marks',
		marks: { origin: 'Origin mark', instant: 'Booked at once', on_arrival: 'Pay on arrival' },
		grade: 'Grade',
		grades: { top: 'Top grade', first: 'First grade', second: 'Second grade' },
		price: 'Price',
		under: (price) => `under ${price}`,
		over: (price) => `${price} and up`,
		between: (least, most) => `${least}–${most}`,
		near: 'Where you are',
		nearMe: 'Nearest to me first',
		nearHint: 'Your position is used this once and not kept.',
		nearDenied: 'Your browser did not tell where you are. Pick a county or township under Place.',
		anyOrder: 'Not by distance',
		nearestTo: (place) => `Nearest to ${place} first`,
		pickPlace: 'Pick a township and look around it',
		recent: 'Searched lately',
		forget: 'Clear',
		ideas: 'You could try',
		ideaWords: ['yangmei', 'homestay', 'tea picking', 'seafood', 'stargazing', 'covered bridge'],
		filters: 'Narrow it down',
		question: 'What for',
		kind: 'Kind',
		all: 'All',
		category: 'Category',
		place: 'Place',
		anyPlace: 'Anywhere',
		up: (place) => `↑ ${place}`,
		min: 'Least ¥',
		max: 'Most ¥',
		from: 'From',
		to: 'To',
		guests: 'People',
		sort: 'Sort by',
		sorts: {
			popular: 'Well liked',
			price: 'Price, low first',
			'price-desc': 'Price, high first',
			new: 'Newly listed',
			near: 'Nearest first',
		},
		usualPrice:
			'So many fit that the list goes by the usual lowest price, while the cards show the price on your dates. Choose a place or a filter to have it go by your dates.',
		show: 'Show results',
		clear: 'Clear filters',
		nothing: 'Nothing found',
		nothingHint: 'Try a shorter word, or a wider place or price.',
		nothingWithDates: 'Nothing is free on these days. Try others, or look without dates first.',
		withoutDates: 'Look without dates',
		everything: 'See everything',
		faults: 'Some of it could not be used; the rest was',
		fault: {
			unknown: 'There is no such choice',
			not_a_number: 'Please enter a fitting number',
			not_a_date: 'Please enter a date that exists',
			past: 'This day has passed',
			too_far: 'Too far ahead to be on sale',
			not_after_from: 'Must be after the first date',
			too_long: 'Too long',
			below_min: 'Cannot be below the lowest price',
			no_place:
				'We do not know where you are, so the list is sorted another way. You can pick a county or township under Place',
		},
	},
}
