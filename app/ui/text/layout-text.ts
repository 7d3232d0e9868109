import type { Scheme } from '#app/domain/appearance/scheme.ts'
import type { Catalogue } from '#app/ui/text/language.tsx'

interface LayoutText {
	siteName: string
	slogan: string
	skip: string
	mainMenu: string
	menu: string
	search: string
	searchLabel: string
	searchExample: string
	products: string
	stays: string
	experiences: string
	packages: string
	map: string
	places: string
	league: string
	track: string
	seasons: string
	basket: string
	basketCount: (count: number) => string
	logIn: string
	account: string
	unread: (count: number) => string
	selling: string
	administering: string
	otherLanguage: string
	demo: string
	demoLong: string
	shop: string
	about: string
	forSellers: string
	sell: string
	help: string
	privacy: string
	favourites: string
	footer: string
	colours: string
	scheme: Record<Scheme, string>
	lightBand: string
	lightIsOn: string
	lightIsOff: string
	enterLight: string
	leaveLight: string
	showPictures: string
	pictureCount: (count: number) => string
	pictures: (count: number) => string
	office: string
}

export const layoutText: Catalogue<LayoutText> = {
	zh: {
		siteName: '山海',
		slogan: '山里来，海边去',
		skip: '跳到正文',
		mainMenu: '主菜单',
		menu: '菜单',
		search: '搜索',
		searchLabel: '搜物产、住处、体验',
		searchExample: '早茶、黄鱼、看海的房间…',
		products: '物产',
		stays: '住处',
		experiences: '体验',
		packages: '套餐',
		map: '地图',
		places: '地方',
		league: '淘宝村榜',
		track: '查包裹',
		seasons: '十二个月',
		basket: '购物篮',
		basketCount: (count) => `购物篮，${count} 项`,
		logIn: '登录',
		account: '我的',
		unread: (count) => `${count} 条未读通知`,
		selling: '卖家中心',
		administering: '集群管理',
		otherLanguage: 'English',
		demo: '演示数据',
		demoLong: '商家、商品和订单都是虚构的，付款是模拟的。',
		shop: '逛一逛',
		about: '看一看',
		forSellers: '一起做',
		sell: '来这里开店',
		help: '帮助',
		privacy: '隐私',
		favourites: '收藏',
		footer: '站点地图',
		colours: '颜色',
		scheme: { device: '随设备', day: '日间', night: '夜间' },
		lightBand: '省流量模式：不加载脚本，图片点了才看',
		lightIsOn: '省流量模式已打开：信号弱也打得开，什么都能办。',
		lightIsOff: '信号不好？省流量模式不加载脚本和图片，什么都能办。',
		enterLight: '打开省流量模式',
		leaveLight: '换回完整页面',
		showPictures: '显示本页图片',
		pictureCount: (count) => `看图片（${count} 张）`,
		pictures: (count) => `图片，共 ${count} 张`,
		office: '本栏目',
	},
	en: {
		siteName: 'Shanhai',
		slogan: 'Down from the hills, in from the sea',
		skip: 'Skip to the page',
		mainMenu: 'Main menu',
		menu: 'Menu',
		search: 'Search',
		searchLabel: 'Search produce, stays and experiences',
		searchExample: 'Tea, fish, a sea view…',
		products: 'Produce',
		stays: 'Stays',
		experiences: 'Experiences',
		packages: 'Packages',
		map: 'Map',
		places: 'Places',
		league: 'Taobao villages',
		track: 'Track a parcel',
		seasons: 'The seasons',
		basket: 'Basket',
		basketCount: (count) => `Basket, ${count} ${count === 1 ? 'item' : 'items'}`,
		logIn: 'Log in',
		account: 'Account',
		unread: (count) => `${count} unread ${count === 1 ? 'notice' : 'notices'}`,
		selling: 'Selling',
		administering: 'Cluster office',
		otherLanguage: '中文',
		demo: 'Demo data',
		demoLong: 'Sellers, goods and orders are invented, and payments are simulated.',
		shop: 'Look around',
		about: 'Look closer',
		forSellers: 'Join in',
		sell: 'Open a shop here',
		help: 'Help',
		privacy: 'Privacy',
		favourites: 'Favourites',
		footer: 'Site map',
		colours: 'Colours',
		scheme: { device: 'As the device', day: 'Day', night: 'Night' },
		lightBand: 'Light mode: no scripts, pictures only when you ask',
		lightIsOn: 'Light mode is on: pages open on a weak signal and everything still works.',
		lightIsOff: 'Weak signal? Light mode leaves out scripts and pictures; everything still works.',
		enterLight: 'Turn light mode on',
		leaveLight: 'Back to full pages',
		showPictures: 'Show this page’s pictures',
		pictureCount: (count) => (count === 1 ? 'See the picture' : `See ${count} pictures`),
		pictures: (count) => `Pictures, ${count} of them`,
		office: 'This office',
	},
}
