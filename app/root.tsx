import type { LinksFunction, LoaderFunctionArgs } from '@remix-run/node'
import { Links, Meta, Outlet, Scripts, ScrollRestoration, useRouteLoaderData } from '@remix-run/react'
import type { ReactNode } from 'react'
import { LanguageProvider } from '#app/ui/text/language.tsx'
import { useNonce } from '#app/ui/layout/nonce.ts'
import styles from './styles.css?url'

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: styles }]

export const loader = ({ context }: LoaderFunctionArgs) => ({
	language: context.language,
	isDemo: context.world.isDemo,
})

export function Layout({ children }: { children: ReactNode }) {
	const data = useRouteLoaderData<typeof loader>('root')
	const nonce = useNonce()
	const language = data?.language ?? 'zh'
	return (
		<html lang={language === 'zh' ? 'zh-CN' : 'en'}>
			<head>
				<meta charSet="utf-8" />
				<meta name="viewport" content="width=device-width, initial-scale=1" />
				<Meta />
				<Links />
			</head>
			<body>
				<LanguageProvider language={language}>{children}</LanguageProvider>
				<ScrollRestoration nonce={nonce} />
				<Scripts nonce={nonce} />
			</body>
		</html>
	)
}

export default function App() {
	return <Outlet />
}
