import type { Catalogue } from '#app/ui/text/language.tsx'

interface JoinText {
	title: string
	head: (enterprise: string) => string
	lead: (inviter: string | null, role: string) => string
	rights: string
	until: (time: string) => string
	as: (name: string, email: string) => string
	join: string
	logIn: string
	signUp: string
	needsAccount: string
	stands: Record<'taken' | 'withdrawn' | 'over', { title: string; say: string }>
	alreadyMember: string
	office: string
	other: string
}

export const joinText: Catalogue<JoinText> = {
	zh: {
		title: '邀请',
		head: (enterprise) => `加入${enterprise}`,
		lead: (inviter, role) => `${inviter ?? '店里'}请您当「${role}」。`,
		rights: '加入后您能做：',
		until: (time) => `${time}前有效，只能用一次。`,
		as: (name, email) => `您现在用 ${name}（${email}）登录。`,
		join: '加入',
		logIn: '登录后加入',
		signUp: '注册后加入',
		needsAccount: '加入需要一个账号。登录或注册之后会回到这一页。',
		stands: {
			taken: { title: '这个邀请已经用过了', say: '如果是您自己用的，直接登录就能进店里的页面。' },
			withdrawn: { title: '这个邀请被收回了', say: '请联系邀请您的人，需要时可以再发一次。' },
			over: { title: '这个邀请过期了', say: '请联系邀请您的人，再发一次就行。' },
		},
		alreadyMember: '您已经是这里的成员，身份没有变，邀请也还留着。',
		office: '去店里的页面',
		other: '换一个账号',
	},
	en: {
		title: 'Invitation',
		head: (enterprise) => `Join ${enterprise}`,
		lead: (inviter, role) => `${inviter ?? 'They'} would like you to be ${role}.`,
		rights: 'Once you join you may:',
		until: (time) => `It holds until ${time} and can be used once.`,
		as: (name, email) => `You are logged in as ${name} (${email}).`,
		join: 'Join',
		logIn: 'Log in and join',
		signUp: 'Sign up and join',
		needsAccount: 'Joining takes an account. You come back to this page after you log in or sign up.',
		stands: {
			taken: { title: 'This invitation was used', say: 'If it was you, just log in: the office is open to you.' },
			withdrawn: {
				title: 'This invitation was taken back',
				say: 'Please ask whoever invited you; they can send another.',
			},
			over: { title: 'This invitation is over', say: 'Please ask whoever invited you to send another.' },
		},
		alreadyMember: 'You work here already. Your role is as it was, and the invitation is still open.',
		office: 'Go to the office',
		other: 'Use another account',
	},
}
