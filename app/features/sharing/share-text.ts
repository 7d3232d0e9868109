import type { Catalogue } from '#app/ui/text/language.tsx'

export const shareText: Catalogue<{
	title: string
	lead: string
	link: string
	share: string
	copy: string
	copied: string
	back: string
}> = {
	zh: {
		title: '分享',
		lead: '把这个链接发给朋友，谁都能打开。',
		link: '链接',
		share: '分享到…',
		copy: '复制链接',
		copied: '已复制',
		back: '回去',
	},
	en: {
		title: 'Share',
		lead: 'Send this link to a friend; anyone can open it.',
		link: 'Link',
		share: 'Share with…',
		copy: 'Copy the link',
		copied: 'Copied',
		back: 'Back',
	},
}
