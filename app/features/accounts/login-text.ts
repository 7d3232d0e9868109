import type { Catalogue } from '#app/ui/text/language.tsx'

interface LoginText {
	logIn: string
	logInLead: string
	signUp: string
	signUpLead: string
	email: string
	password: string
	passwordHint: string
	name: string
	nameHint: string
	noAccount: string
	haveAccount: string
	wrong: string
	emailTaken: string
	tooMany: (minutes: number) => string
	demoTitle: string
	demoLead: string
	enterAs: (role: string) => string
	faults: Record<string, string>
	fault: string
}

export const loginText: Catalogue<LoginText> = {
	zh: {
		logIn: '登录',
		logInLead: '查看订单和凭证，或进入您的店铺与工作台。',
		signUp: '注册',
		signUpLead: '一个账号，买山货、订住处、约体验。不注册也能下单。',
		email: '邮箱',
		password: '密码',
		passwordHint: '至少 12 个字符，任何字符都行。几个不相干的词连成一句，好记又难猜。',
		name: '称呼',
		nameHint: '商家发货、接待时这样称呼您。',
		noAccount: '还没有账号？注册一个',
		haveAccount: '已有账号？去登录',
		wrong: '邮箱或密码不对，请再试一次。',
		emailTaken: '这个邮箱已经注册过了，请直接登录。',
		tooMany: (minutes) => `试的次数太多了，请 ${minutes} 分钟后再试。`,
		demoTitle: '演示账号',
		demoLead: '这是演示站点，数据都是虚构的。点一下就以该身份进入。',
		enterAs: (role) => `以“${role}”进入`,
		fault: '这里没填对。',
		faults: {
			name: '请填写称呼，最多 80 个字。',
			email: '这不像一个邮箱地址，例如 name@example.com。',
			password: '请填写密码。',
			phone: '电话只能有数字、空格、“-”，开头可以是“+”。',
			language: '请选择一种语言。',
			'too-short': '密码太短：至少 12 个字符。',
			'too-long': '密码太长：最多 128 个字符。',
			'too-common': '这个密码太常见，别人很容易猜到。换几个不相干的词试试。',
			'too-personal': '密码里差不多只有您的邮箱或称呼，别人很容易猜到。',
		},
	},
	en: {
		logIn: 'Log in',
		logInLead: 'See your orders and vouchers, or go to your shop or office.',
		signUp: 'Sign up',
		signUpLead: 'One account for produce, stays and experiences. You can also order without one.',
		email: 'Email',
		password: 'Password',
		passwordHint:
			'At least 12 characters, any you like. A few unrelated words in a row are easy to keep and hard to guess.',
		name: 'Name',
		nameHint: 'What sellers call you when they send or welcome.',
		noAccount: 'No account yet? Sign up',
		haveAccount: 'Have an account? Log in',
		wrong: 'The email or the password is not right. Please try again.',
		emailTaken: 'This email has an account already. Please log in.',
		tooMany: (minutes) =>
			`That was too many attempts. Please try again in ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}.`,
		demoTitle: 'Demo logins',
		demoLead: 'This is a demonstration with invented data. One tap lets you in as:',
		enterAs: (role) => `Enter as ${role}`,
		fault: 'This is not right yet.',
		faults: {
			name: 'Please enter a name of at most 80 characters.',
			email: 'This does not look like an email address such as name@example.com.',
			password: 'Please enter a password.',
			phone: 'A phone number has digits, blanks and dashes, with a + at most at its start.',
			language: 'Please choose a language.',
			'too-short': 'Too short: a password has at least 12 characters.',
			'too-long': 'Too long: a password has at most 128 characters.',
			'too-common': 'This password is too common and easily guessed. Try a few unrelated words.',
			'too-personal': 'This password is little else than your email or name, and easily guessed.',
		},
	},
}

/** What is wrong with a field, in words; nothing when nothing is. */
export function faultWords(text: LoginText, fault: string | undefined): string | null {
	return fault === undefined ? null : (text.faults[fault] ?? text.fault)
}
