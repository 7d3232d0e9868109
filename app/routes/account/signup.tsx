import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { ownPath } from '#app/domain/accounts/own-path.ts'
import { loginText, faultWords } from '#app/features/accounts/login-text.ts'
import { signupForm } from '#app/features/accounts/login-form.ts'
import { enteredValues, readForm } from '#app/features/accounts/read-form.ts'
import { signUp } from '#app/features/accounts/sign-up.server.ts'
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
	pageMeta(args, (language) => ({ title: loginText[language].signUp, isPrivate: true }))

/** Whose page this is, nobody else may keep. */
export const headers = () => ({ 'Cache-Control': 'no-store' })

export const loader = ({ request }: LoaderFunctionArgs) => ({
	returnTo: ownPath(new URL(request.url).searchParams.get('returnTo'), ''),
})

export async function action({ request, context }: ActionFunctionArgs) {
	const { world, clientAddress, language } = context
	const form = await request.formData()
	const reading = readForm(signupForm, form)
	if (!reading.ok) return data({ ...reading, minutes: 0 }, 400)
	const values = enteredValues(form)
	const refusal = (faults: Record<string, string>) => data({ faults, values, minutes: 0 }, 400)
	const cookie = request.headers.get('cookie')
	const result = await signUp(world, { ...reading.value, language, clientAddress, cookie })
	switch (result.outcome) {
		case 'signed-up':
			await takeFavouritesAlong(world, cartIdOf(request), result.accountId)
			throw redirect(ownPath(values.returnTo, '/account'), { headers: { 'Set-Cookie': result.setCookie } })
		case 'weak-password':
			return refusal({ password: result.fault })
		case 'email-taken':
			return refusal({ email: 'taken' })
		case 'too-many': {
			const headers = { 'Retry-After': String(result.retryAfterSeconds) }
			const minutes = Math.ceil(result.retryAfterSeconds / 60)
			return data({ faults: {}, values, minutes }, { status: 429, headers })
		}
	}
}

export default function SignUp() {
	const { returnTo } = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>()
	const t = useText(loginText)
	const faults: Record<string, string> = answer?.faults ?? {}
	const fault = (field: string) => faultWords(t, faults[field])
	return (
		<Page width="narrow">
			<PageHead title={t.signUp} lead={t.signUpLead} />
			{answer?.minutes ? (
				<Notice tone="error" className="mb-4">
					{t.tooMany(answer.minutes)}
				</Notice>
			) : null}
			<Form method="post" className="grid gap-4" noValidate>
				<input type="hidden" name="returnTo" value={returnTo} />
				<TextField
					label={t.name}
					hint={t.nameHint}
					name="name"
					autoComplete="name"
					required
					maxLength={80}
					defaultValue={answer?.values.name}
					error={fault('name')}
				/>
				<TextField
					label={t.email}
					name="email"
					type="email"
					autoComplete="username"
					required
					defaultValue={answer?.values.email}
					error={faults.email === 'taken' ? t.emailTaken : fault('email')}
				/>
				<TextField
					label={t.password}
					hint={t.passwordHint}
					name="password"
					type="password"
					autoComplete="new-password"
					required
					error={fault('password')}
				/>
				<Button size="l">{t.signUp}</Button>
			</Form>
			<p className="mt-4">
				<a href="/login" className="font-semibold text-hill hover:underline">
					{t.haveAccount}
				</a>
			</p>
		</Page>
	)
}
