#!/bin/sh
# Makes the certificates of this folder anew. Keys of authorities are thrown away;
# those of servers are of no worth: nobody trusts the authority but the tests.
set -eu
cd "$(dirname "$0")"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
: >"$work/index"
cat >"$work/config" <<END
[ca]
default_ca = ours
[ours]
database = $work/index
new_certs_dir = $work
rand_serial = yes
default_md = sha256
policy = any
unique_subject = no
[any]
commonName = supplied
[authority]
basicConstraints = critical,CA:TRUE
keyUsage = critical,keyCertSign,cRLSign
subjectKeyIdentifier = hash
[server]
basicConstraints = critical,CA:FALSE
keyUsage = critical,digitalSignature
extendedKeyUsage = serverAuth
subjectKeyIdentifier = hash
authorityKeyIdentifier = keyid
subjectAltName = \${ENV::names}
END
export names="DNS:localhost,IP:127.0.0.1"

sign() { # file, subject, extensions, first day, last day, further arguments
    name=$1 subject=$2 extensions=$3 first=$4 last=$5
    shift 5
    openssl ecparam -name prime256v1 -genkey -noout -out "$work/$name.key"
    openssl req -new -key "$work/$name.key" -out "$work/request" -subj "/CN=$subject"
    openssl ca -batch -notext -config "$work/config" -extensions "$extensions" \
        -in "$work/request" -out "$work/$name.pem" \
        -startdate "$first" -enddate "$last" "$@" 2>"$work/log" || cat "$work/log"
}

server() { # file, first day, last day
    sign "$1" localhost server "$2" "$3" \
        -cert "$work/authority.pem" -keyfile "$work/authority.key"
    cat "$work/$1.key" "$work/$1.pem" >"$1.pem"
}

sign authority "Invented authority for tests" authority \
    20200101000000Z 21200101000000Z -selfsign -keyfile "$work/authority.key"
cp "$work/authority.pem" authority.pem
server server 20200101000000Z 21200101000000Z
server expired 20200101000000Z 20200201000000Z
server not_yet 21190101000000Z 21200101000000Z
names="DNS:other.example.org" server other_host 20200101000000Z 21200101000000Z
sign self_signed localhost server \
    20200101000000Z 21200101000000Z -selfsign -keyfile "$work/self_signed.key"
cat "$work/self_signed.key" "$work/self_signed.pem" >self_signed.pem
