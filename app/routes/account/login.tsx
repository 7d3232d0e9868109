import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { DEMO_LOGINS, DEMO_PASSWORD } from '#app/domain/accounts/demo-logins.ts'
import { ownPath } from '#app/domain/accounts/own-path.ts'
import { DemoLogins } from '#app/features/accounts/components/demo-logins.tsx'
import { readAccount } from '#app/features/accounts/guard.server.ts'
import { logIn } from '#app/features/accounts/log-in.server.ts'
import { loginForm } from '#app/features/accounts/login-form.ts'
import { faultWords, loginText } from '#app/features/accounts/login-text.ts'
import { enteredValues, readForm } from '#app/features/accounts/read-form.ts'
import { takeFavouritesAlong } from '#app/features/favourites/mark-favourite.server.ts'
import { cartIdOf } from '#app/platform/http.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { TextField } from '#app/ui/kit/field.tsx'
import { Notice } from '#app/ui/kit/notice.tsx'
import { PageHead } from '#app/ui/kit/section.tsx'
import { pageMeta } from '#app/ui/layout/page-meta.ts'
import { Page } from '#app/ui/layout/page.tsx'
import { useText } from '#app/ui/text/language.tsx'

export const meta: MetaFunction = (args) =>
	pageMeta(args, (language) => ({ title: loginText[language].logIn, isPrivate: true }))

/** Whose page this is, nobody else may keep. */
export const headers = () => ({ 'Cache-Control': 'no-store' })

export async function loader({ request, context }: LoaderFunctionArgs) {
	const wanted = new URL(request.url).searchParams.get('returnTo')
	if (await readAccount(context.world, request)) throw redirect(ownPath(wanted, '/account'))
	return { returnTo: ownPath(wanted, ''), demoLogins: context.world.isDemo ? DEMO_LOGINS : [] }
}

/** A demo's button stands for the address, the password and where that role's work begins. */
function expandDemo(form: FormData): string {
	const login = DEMO_LOGINS.find(({ email }) => email === form.get('demo'))
	if (!login) return '/account'
	form.set('email', login.email)
	form.set('password', DEMO_PASSWORD)
	return login.home
}

export async function action({ request, context }: ActionFunctionArgs) {
	const { world, clientAddress } = context
	const form = await request.formData()
	const home = world.isDemo ? expandDemo(form) : '/account'
	const reading = readForm(loginForm, form)
	if (!reading.ok) return data({ ...reading, problem: null, minutes: 0 }, 400)
	const values = enteredValues(form)
	const result = await logIn(world, { ...reading.value, clientAddress, cookie: request.headers.get('cookie') })
	switch (result.outcome) {
		case 'logged-in':
			await takeFavouritesAlong(world, cartIdOf(request), result.accountId)
			throw redirect(ownPath(values.returnTo, home), { headers: { 'Set-Cookie': result.setCookie } })
		case 'wrong':
			return data({ faults: {}, values, problem: 'wrong', minutes: 0 } as const, 400)
		case 'too-many': {
			const minutes = Math.ceil(result.retryAfterSeconds / 60)
			const headers = { 'Retry-After': String(result.retryAfterSeconds) }
			return data({ faults: {}, values, problem: 'too-many', minutes } as const, { status: 429, headers })
		}
	}
}

export default function LogIn() {
	const { returnTo, demoLogins } = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>()
	const t = useText(loginText)
	const faults: Record<string, string> = answer?.faults ?? {}
	const signup = returnTo ? `/signup?returnTo=${encodeURIComponent(returnTo)}` : '/signup'
	return (
		<Page width="narrow">
			<PageHead title={t.logIn} lead={t.logInLead} />
			{answer?.problem ? (
				<Notice tone="error" className="mb-4">
					{answer.problem === 'wrong' ? t.wrong : t.tooMany(answer.minutes)}
				</Notice>
			) : null}
			<Form method="post" className="grid gap-4" noValidate>
				<input type="hidden" name="returnTo" value={returnTo} />
				<TextField
					label={t.email}
					name="email"
					type="email"
					autoComplete="username"
					required
					defaultValue={answer?.values.email}
					error={faultWords(t, faults.email)}
				/>
				<TextField
					label={t.password}
					name="password"
					type="password"
					autoComplete="current-password"
					required
					error={faultWords(t, faults.password)}
				/>
				<Button size="l">{t.logIn}</Button>
			</Form>
			<p className="mt-4">
				<a href={signup} className="font-semibold text-hill hover:underline">
					{t.noAccount}
				</a>
			</p>
			{demoLogins.length > 0 ? <DemoLogins logins={demoLogins} returnTo={returnTo} /> : null}
		</Page>
	)
}
