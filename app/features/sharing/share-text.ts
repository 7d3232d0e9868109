import type { ShareChannel } from '#app/domain/attribution/share-channel.ts'
import type { Catalogue } from '#app/ui/text/language.tsx'

export const shareText: Catalogue<{
	title: string
	lead: string
	link: string
	share: string
	copy: string
	copied: string
	back: string
	where: string
	own: string
	plain: string
	earns: (share: string) => string
	guest: (share: string) => string
	login: string
	channels: Record<ShareChannel, string>
	how: Record<ShareChannel, string>
	poster: (title: string) => string
	from: (price: string) => string
	/** The price of a group that buys together. */
	together: (price: string) => string
	scan: string
}> = {
	zh: {
		title: '分享',
		lead: '选一个地方，拿一条您自己的链接。',
		link: '链接',
		share: '分享到…',
		copy: '复制链接',
		copied: '已复制',
		back: '回去',
		where: '发到哪里？',
		own: '您的链接',
		plain: '不带任何来源的网址',
		earns: (share) => `朋友由您的链接来买，您得成交额的 ${share}：只算一层，自己买不算，退款则收回。`,
		guest: (share) => `登录后分享，朋友来买您得成交额的 ${share}；不登录也能分享，只是没有奖励。`,
		login: '登录',
		channels: {
			wechat: '微信',
			weibo: '微博',
			xiaohongshu: '小红书',
			douyin: '抖音',
			kuaishou: '快手',
			copy: '链接',
			poster: '海报',
		},
		how: {
			wechat: '复制链接，粘贴到聊天或朋友圈。',
			weibo: '复制链接，粘贴到微博。',
			xiaohongshu: '复制链接，放进笔记或私信。',
			douyin: '复制链接，放进作品说明或私信。',
			kuaishou: '复制链接，放进作品说明或私信。',
			copy: '复制链接，发给谁都行。',
			poster: '长按或另存这张图，发出去；扫码就到。',
		},
		poster: (title) => `“${title}”的海报，带二维码`,
		from: (price) => `${price} 起`,
		together: (price) => `一起买 ${price}`,
		scan: '扫码看看',
	},
	en: {
		title: 'Share',
		lead: 'Choose where, and have a link of your own.',
		link: 'Link',
		share: 'Share with…',
		copy: 'Copy the link',
		copied: 'Copied',
		back: 'Back',
		where: 'Where to?',
		own: 'Your link',
		plain: 'The page’s own address, which says nothing of anybody',
		earns: (share) =>
			`When a friend buys by your link you earn ${share} of it: one level only, nothing for your own orders, taken back with refunds.`,
		guest: (share) =>
			`Log in first and you earn ${share} of what friends buy by your link. You can share without, and then there is no reward.`,
		login: 'Log in',
		channels: {
			wechat: 'WeChat',
			weibo: 'Weibo',
			xiaohongshu: 'Xiaohongshu',
			douyin: 'Douyin',
			kuaishou: 'Kuaishou',
			copy: 'Link',
			poster: 'Poster',
		},
		how: {
			wechat: 'Copy the link and paste it into a chat or your moments.',
			weibo: 'Copy the link and paste it into a post.',
			xiaohongshu: 'Copy the link into a note or a message.',
			douyin: 'Copy the link into the words of a video or a message.',
			kuaishou: 'Copy the link into the words of a video or a message.',
			copy: 'Copy the link and send it to anybody.',
			poster: 'Save this picture and send it; its code leads here.',
		},
		poster: (title) => `Poster of “${title}” with a QR code`,
		from: (price) => `from ${price}`,
		together: (price) => `Together ${price}`,
		scan: 'Scan to have a look',
	},
}
