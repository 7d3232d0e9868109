import type { Catalogue } from '#app/ui/text/language.tsx'

export const consentText: Catalogue<
	Record<
		'title' | 'why' | 'yes' | 'no' | 'more' | 'kept' | 'forget' | 'forgotten' | 'none' | 'remember' | 'mayForget',
		string
	>
> = {
	zh: {
		title: '可以记住您是怎么来的吗？',
		why: '只为两件事：让分享给您的人得到应得的，让农家知道哪些推广有用。只在本站使用，最多保存 13 个月，随时可以在“隐私”里清除。',
		yes: '可以',
		no: '不用',
		more: '隐私说明',
		kept: '这个浏览器正被记住：您从哪个链接、二维码或广告来到本站，最多保存 13 个月。',
		forget: '忘掉我',
		forgotten: '已经忘掉了：以前的点击只剩一个数字，不再是任何人的。',
		none: '这个浏览器没有被记住。',
		remember: '可以记住',
		mayForget: '如果您答应过让这个浏览器被记住，在这里随时可以收回。',
	},
	en: {
		title: 'May we remember how you came here?',
		why: 'For two things only: that whoever shared this with you gets their due, and that farms learn which advertising helps. On this site alone, for 13 months at most, and you can have it forgotten under “Privacy” at any time.',
		yes: 'You may',
		no: 'No, thanks',
		more: 'Privacy',
		kept: 'This browser is remembered: by which link, code or advertisement you came here, for 13 months at most.',
		forget: 'Forget me',
		forgotten: 'Forgotten: earlier clicks are a number now, and nobody’s.',
		none: 'This browser is not remembered.',
		remember: 'You may remember it',
		mayForget: 'If you agreed that this browser be remembered, you can take that back here at any time.',
	},
}
