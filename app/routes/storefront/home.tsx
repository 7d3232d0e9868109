export default function Home() {
	return <h1>山海 Shanhai</h1>
}
